import {currencyCodes} from '../../../shared/minor-units.ts';
import {major} from '../../../shared/money.ts';
import type {PurchaseTyped} from '../../../shared/reports/typed.ts';
import {Choice, Field} from './field.tsx';
import type {FormPart} from './form-part.ts';

/** What was bought, for how much and when; the page's price is a suggestion and said to be one. */
export function PurchasePart({words, today, typed, change, troubleAt}: FormPart) {
	const {purchase, bought, offer} = typed;
	const set = (patch: Partial<PurchaseTyped>) => change({purchase: {...purchase, ...patch}});
	const input = (
		name: 'quantity' | 'orderNumber' | 'variant' | 'loss',
		label: string,
		more: {hint?: string; mode?: 'numeric' | 'decimal'} = {},
	) => (
		<Field
			pointer={`/purchase/${name}`}
			label={label}
			{...(more.hint !== undefined && {hint: more.hint})}
			trouble={troubleAt(`/purchase/${name}`)}
		>
			{field => (
				<input
					{...field}
					value={purchase[name]}
					inputMode={more.mode ?? 'text'}
					maxLength={name === 'variant' ? 300 : 100}
					autocomplete="off"
					onInput={event => set({[name]: event.currentTarget.value})}
				/>
			)}
		</Field>
	);
	const date = (name: 'orderedOn' | 'deliveredOn', label: string) => (
		<Field pointer={`/purchase/${name}`} label={label} trouble={troubleAt(`/purchase/${name}`)}>
			{field => (
				<input
					{...field}
					type="date"
					max={today}
					value={purchase[name]}
					onInput={event => set({[name]: event.currentTarget.value})}
				/>
			)}
		</Field>
	);
	return (
		<section class="report-part" aria-labelledby="report-purchase-title">
			<h3 id="report-purchase-title">{words.say('report.purchase')}</h3>
			<Choice
				pointer="/bought"
				legend={words.say('report.bought')}
				options={[
					{value: 'yes', label: words.say('report.bought.yes')},
					{value: 'no', label: words.say('report.bought.no'), hint: words.say('report.bought.no-hint')},
				]}
				value={bought === null ? null : bought ? 'yes' : 'no'}
				trouble={troubleAt('/bought')}
				onChoose={value => change({bought: value === 'yes'})}
			/>
			{bought && (
				<>
					<div class="pair">
						<Field pointer="/purchase/paid" label={words.say('report.paid')} trouble={troubleAt('/purchase/paid')}>
							{field => (
								<input
									{...field}
									value={purchase.paid}
									inputMode="decimal"
									maxLength={40}
									autocomplete="off"
									onInput={event => set({paid: event.currentTarget.value})}
								/>
							)}
						</Field>
						<Field pointer="/purchase/currency" label={words.say('report.currency')} trouble={null}>
							{field => (
								<select
									{...field}
									value={purchase.currency}
									onChange={event => set({currency: event.currentTarget.value})}
								>
									{currencyCodes().map(code => (
										<option key={code}>{code}</option>
									))}
								</select>
							)}
						</Field>
					</div>
					{offer.price && purchase.paid === '' && (
						<p class="quiet suggestion">
							{words.say('report.price-suggested', {price: words.money(offer.price)})}{' '}
							<button
								type="button"
								onClick={() => {
									const {price} = offer;
									if (price) set({paid: words.number(major(price)), currency: price.currency});
								}}
							>
								{words.say('report.price-use')}
							</button>
						</p>
					)}
					{input('quantity', words.say('report.quantity'), {mode: 'numeric'})}
					<div class="pair">
						{date('orderedOn', words.say('report.ordered-on'))}
						{date('deliveredOn', words.say('report.delivered-on'))}
					</div>
					{input('orderNumber', words.say('report.order-number'), {hint: words.say('report.order-number-hint')})}
					{input('variant', words.say('report.variant'), {hint: words.say('report.variant-hint')})}
					<Choice
						pointer="/purchase/ownUse"
						legend={words.say('report.own-use')}
						options={[
							{value: 'yes', label: words.say('report.own-use.yes')},
							{value: 'no', label: words.say('report.own-use.no')},
						]}
						value={purchase.ownUse === null ? null : purchase.ownUse ? 'yes' : 'no'}
						trouble={troubleAt('/purchase/ownUse')}
						onChoose={value => set({ownUse: value === 'yes'})}
					/>
					<Choice
						pointer="/purchase/goods"
						legend={words.say('report.goods')}
						options={[
							{value: 'ordinary', label: words.say('report.goods.ordinary')},
							{value: 'food', label: words.say('report.goods.food')},
						]}
						value={purchase.goods}
						trouble={null}
						onChoose={goods => set({goods})}
					/>
					{input('loss', words.say('report.loss'), {hint: words.say('report.loss-hint'), mode: 'decimal'})}
				</>
			)}
		</section>
	);
}
