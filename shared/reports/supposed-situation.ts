import type {Situation} from '../compensation/situation.ts';
import type {NewReport, Purchase} from './contract.ts';

/** So many pieces one household buys; more may be an ordinary quantity too, which somebody has to find. */
const ordinary = 3;

type Bought = Pick<Purchase, 'paid' | 'quantity' | 'orderedOn' | 'deliveredOn' | 'goods' | 'loss'> & {
	/** null: not said yet */
	ownUse: boolean | null;
};
type Given = {purchase: Bought} & Pick<NewReport, 'country' | 'promise'>;

/** A purchase as the calculator takes it, supposing that the goods are found not genuine. `today`: YYYY-MM-DD. */
export const supposedSituation = ({purchase, country, promise}: Given, today: string): Situation => ({
	// For all pieces together, so that no share of it has to be rounded
	price: purchase.paid,
	quantity: 1,
	goods: purchase.goods,
	finding: 'counterfeit',
	loss: purchase.loss ?? null,
	boughtOn: purchase.orderedOn,
	deliveredOn: purchase.deliveredOn ?? null,
	demandedOn: today,
	decidedOn: today,
	country,
	law: null,
	ownUse: purchase.ownUse === null ? 'unknown' : purchase.ownUse ? 'yes' : 'no',
	ordinaryQuantity: purchase.quantity <= ordinary ? 'yes' : 'unknown',
	nonDeceptionShown: 'unknown',
	sellerKnew: 'unknown',
	cureFailed: 'unknown',
	promise: promise ? {sum: {is: 'times', times: String(promise.times)}, snapshot: null, seenOn: null} : null,
	rate: null,
});
