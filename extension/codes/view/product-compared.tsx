import {useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import {OutLink, safeAddress} from '../../panel/out-link.tsx';
import type {KnownAnswer} from './answer-text.ts';
import type {CodeTools} from './code-tools.ts';

type Given = {answer: KnownAnswer; words: Words; codes: Pick<CodeTools, 'pictureAsked'>};

/** The product the code belongs to, to be compared with the thing, and whom to ask at the brand's. */
export function ProductCompared({answer, words, codes}: Given) {
	const {product, contact} = answer;
	const mail = contact.email && /^[^\s@?&<>"]+@[^\s@?&<>"]+$/.test(contact.email) ? contact.email : null;
	const link = safeAddress(contact.link);
	return (
		<div class="code-product">
			<h4>{words.say('code.product')}</h4>
			<p>
				<strong>
					<bdi>{product.name}</bdi>
				</strong>
				<br />
				<bdi>{product.brand}</bdi>
			</p>
			{product.gtin && <p class="quiet">{words.say('code.product-number-of', {gtin: product.gtin})}</p>}
			<Picture product={product} words={words} codes={codes} />
			<h4>{words.say('code.contact', {name: contact.name})}</h4>
			{mail && (
				<p>
					<a href={`mailto:${mail}`}>{words.say('code.contact-mail', {email: mail})}</a>
				</p>
			)}
			{link && (
				<p>
					<OutLink href={link.href} words={words}>
						{words.say('code.contact-link', {host: link.host})}
					</OutLink>
				</p>
			)}
		</div>
	);
}

/** Shown on the shopper's word only: the host it lies on learns that somebody asks for it. */
function Picture({product, words, codes}: Pick<Given, 'words' | 'codes'> & {product: KnownAnswer['product']}) {
	const [state, setState] = useState<'offered' | 'shown' | 'failed'>('offered');
	const address = safeAddress(product.image);
	if (!address) return null;
	const {host} = address;
	if (state === 'failed') return <p class="quiet">{words.say('code.picture-failed', {host})}</p>;
	if (state === 'shown')
		return (
			<img
				src={address.href}
				alt={words.say('code.picture-of', {name: product.name})}
				referrerpolicy="no-referrer"
				onError={() => setState('failed')}
			/>
		);
	return (
		<>
			<p class="acts">
				<button
					type="button"
					onClick={() => {
						codes.pictureAsked(address.href);
						setState('shown');
					}}
				>
					{words.say('code.picture-show')}
				</button>
			</p>
			<p class="quiet">{words.say('code.picture-from', {host})}</p>
		</>
	);
}
