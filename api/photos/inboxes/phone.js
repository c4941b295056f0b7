// The phone's page: a photo is made anew in the browser, so that where it was taken never leaves it, and sent in pieces that go on
// where they stopped. Without this file the page's form sends photos as they are, and the server takes the place out.
(() => {
	const claim = document.forms.namedItem('claim');
	if (claim) return claim.submit();
	const form = document.forms.namedItem('send');
	const list = document.querySelector('#photos');
	const said = document.querySelector('#said');
	if (!form || !list || !said) return;

	/** What this page says, in the language of its reader. */
	const words = JSON.parse(document.querySelector('#with-script').dataset.words);
	const inWords = (text, places) => text.replace(/\{(\w+)\}/g, (place, name) => places[name] ?? place);
	const pieceBytes = 256 * 1024;
	const mostPoints = 12e6;
	const longestSide = 4096;
	const mostBytes = 9_500_000;
	const here = location.pathname;
	/** Problems after which the server is asked where to go on. */
	const passing = new Set(
		['wrong-offset', 'not-now', 'changed-meanwhile', 'photo-not-as-announced'].map(code => `/problems/${code}`),
	);
	let sent = 0;
	let waiting = 0;
	let before = Promise.resolve();

	document.querySelector('#with-script').hidden = false;
	form.hidden = true;
	document.querySelector('#without-script').hidden = true;

	for (const input of document.querySelectorAll('#with-script input'))
		input.addEventListener('change', () => {
			for (const file of input.files) take(file);
			input.value = '';
		});

	addEventListener('beforeunload', event => {
		if (waiting > 0) event.preventDefault();
	});

	function take(file) {
		const row = document.createElement('li');
		const name = document.createElement('p');
		const bar = document.createElement('progress');
		const state = document.createElement('p');
		const number = list.children.length + 1;
		name.textContent = inWords(words.photo, {n: number});
		bar.max = 1;
		bar.value = 0;
		bar.setAttribute('aria-label', inWords(words.photo, {n: number}));
		state.className = 'quiet';
		row.append(name, bar, state);
		list.append(row);
		waiting++;
		const say = (text, share) => {
			state.textContent = text;
			if (share !== undefined) bar.value = share;
		};
		say(words.waiting);
		before = before.then(async () => {
			try {
				say(words.removing);
				const photo = await madeAnew(file);
				show(row, photo);
				await send(photo, say);
				say(words.sent, 1);
				sent++;
			} catch (error) {
				row.className = 'refused';
				say(error instanceof Refused ? error.message : words.unreadable);
				bar.remove();
			}
			waiting--;
			tell();
		});
	}

	function tell() {
		const photos = sent === 1 ? words.onePhoto : inWords(words.photos, {n: sent});
		if (waiting > 0) said.textContent = inWords(words.toGo, {photos, n: waiting});
		else if (sent > 0) said.textContent = inWords(words.done, {photos});
		else said.textContent = '';
	}

	function show(row, photo) {
		const image = new Image();
		image.alt = '';
		image.src = URL.createObjectURL(photo);
		image.onload = () => URL.revokeObjectURL(image.src);
		row.prepend(image);
	}

	/** Nothing but its points, upright, as a new JPEG. */
	async function madeAnew(file) {
		const picture = await decoded(file);
		const {width, height} = picture;
		const scale = Math.min(1, longestSide / Math.max(width, height), Math.sqrt(mostPoints / (width * height)));
		const canvas = document.createElement('canvas');
		canvas.width = Math.max(1, Math.round(width * scale));
		canvas.height = Math.max(1, Math.round(height * scale));
		const context = canvas.getContext('2d');
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(picture, 0, 0, canvas.width, canvas.height);
		for (const quality of [0.9, 0.8, 0.6]) {
			const made = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
			if (made && made.size <= mostBytes) return made;
		}
		throw new Refused(words.tooLarge);
	}

	async function decoded(file) {
		try {
			return await createImageBitmap(file, {imageOrientation: 'from-image'});
		} catch {
			// Some browsers decode more kinds in an image than here
			const image = new Image();
			image.src = URL.createObjectURL(file);
			await image.decode();
			return image;
		}
	}

	class Refused extends Error {}

	async function send(photo, say) {
		// Over a connection that is not encrypted, browsers hash nothing: then it goes as the form would send it
		if (!crypto.subtle) return sendByForm(photo, say);
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await photo.arrayBuffer()));
		const sha256 = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
		const asked = {method: 'POST', headers: {'content-type': 'application/json'}};
		const body = JSON.stringify({sha256, bytes: photo.size});
		let known = await answered(() => fetch(`${here}/photos`, {...asked, body}), say);
		const {id, secret} = known;
		const address = `/v1/photos/${id}`;
		const authorization = `Bearer ${secret}`;
		while (known.state === 'expected') {
			const from = known.offset;
			say(words.sending, from / photo.size);
			const headers = {
				authorization,
				'upload-offset': String(from),
				'upload-complete': from + pieceBytes >= photo.size ? '?1' : '?0',
			};
			const piece = photo.slice(from, from + pieceBytes);
			const next = () => fetch(address, {method: 'PATCH', headers, body: piece});
			const again = () => fetch(address, {headers: {authorization}});
			known = await answered(next, say, again);
		}
		if (known.state === 'refused') throw new Refused(inReadersWords(known.problem));
	}

	async function sendByForm(photo, say) {
		say(words.sending);
		const data = new FormData();
		data.append('photo', photo, 'photo.jpg');
		const answer = await fetch(here, {method: 'POST', body: data, headers: {accept: 'application/problem+json'}});
		if (!answer.ok) throw new Refused(inReadersWords(await problemOf(answer)));
	}

	/** The answer to a request, however often the connection breaks. `again` asks where to go on, once there is one again. */
	async function answered(ask, say, again = ask) {
		for (let tries = 0, next = ask; ; tries++, next = again) {
			const answer = await next().catch(() => null);
			if (answer?.ok) return answer.json();
			const problem = answer && (await problemOf(answer));
			// Who is asked to wait for hours is told so
			const isSoon = answer?.status === 429 && Number(answer.headers.get('retry-after')) <= 600;
			const mayPass = !answer || answer.status >= 500 || isSoon || (passing.has(problem.type) && tries < 9);
			if (!mayPass) throw new Refused(inReadersWords(problem));
			if (!answer || answer.status >= 500) say(words.offline);
			const seconds = Number(answer?.headers.get('retry-after')) || Math.min(15, 2 ** Math.min(tries, 4) / 2);
			await Promise.race([
				new Promise(resolve => setTimeout(resolve, seconds * 1000)),
				new Promise(resolve => addEventListener('online', resolve, {once: true})),
			]);
		}
	}

	/** What a problem means, by its type: its own words are English. */
	const inReadersWords = problem =>
		words.problems[problem.type ?? `/problems/${problem.code}`] ?? problem.detail ?? words.failed;

	const problemOf = async answer => (await answer.json().catch(() => null)) ?? {};
})();
