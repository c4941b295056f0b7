import {domainsOf} from './in-address.ts';
import {defineStore} from './store.ts';

const countries = 'de at ch fr it es nl be pl se fi dk no co.uk ie cz sk si hr lt lv ee hu ro pt gr lu bg com';

export const zalando = defineStore({
	id: 'zalando',
	name: 'Zalando',
	domains: domainsOf('zalando', countries),
	identify: ({pathname}) => /-([a-z\d]{9}-[a-z\d]{3})\.html$/.exec(pathname)?.[1]?.toUpperCase() ?? null,
});
