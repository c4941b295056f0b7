import fc from 'fast-check';
import type {Gs1Element} from '../../../shared/gs1/element.ts';
import {characters82} from '../../../shared/gs1/linters/character-sets.ts';
import {checkDigit} from '../../../shared/gtin.ts';

const text = (maxLength: number) =>
	fc.array(fc.constantFrom(...characters82), {minLength: 1, maxLength}).map(characters => characters.join(''));
const digits = (minLength: number, maxLength = minLength) =>
	fc.string({unit: fc.constantFrom(...'0123456789'), minLength, maxLength});
const checked = (length: number) => digits(length - 1).map(start => start + checkDigit(start));

const element = (ai: string, value: fc.Arbitrary<string>) => value.map((written): Gs1Element => ({ai, value: written}));

/** Any of these, each at most once, in the order of the list. */
const some = (...elements: fc.Arbitrary<Gs1Element>[]) =>
	fc.tuple(...elements.map(one => fc.option(one, {nil: null}))).map(list => list.filter(one => one !== null));

const attributes = some(
	element('17', fc.constantFrom('260131', '280229', '991200')),
	element('3103', digits(6)),
	element('240', text(30)),
	element('37', digits(1, 8)),
	element('422', fc.constantFrom('156', '276', '840')),
	element('99', text(90)),
);

const path = fc.oneof(
	fc.tuple(element('01', checked(14)), some(element('22', text(20)), element('10', text(20)), element('21', text(20)))),
	fc.tuple(element('01', checked(14)), some(element('235', text(28)))),
	fc.tuple(element('00', checked(18)), some()),
	fc.tuple(element('414', checked(13)), some(element('254', text(20)))),
	fc.tuple(element('8004', text(30)), some()),
	fc.tuple(element('8018', checked(18)), some(element('8019', digits(1, 10)))),
);

/** Elements as a link holds them: a primary key, its qualifiers, attributes of fixed length, others. */
export const someElements: fc.Arbitrary<Gs1Element[]> = fc
	.tuple(path, attributes)
	.map(([[key, qualifiers], others]) => [key, ...qualifiers, ...others]);
