// The phone's page: a photo is made anew in the browser, so that where it was taken never leaves it, and sent in pieces that go on
// where they stopped. Without this file the page's form sends photos as they are, and the server takes the place out.
(() => {
	const claim = document.forms.namedItem('claim');
	if (claim) return claim.submit();
	const form = document.forms.namedItem('send');
	const list = document.querySelector('#photos');
	const said = document.querySelector('#said');
	if (!form || !list || !said) return;

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
		name.textContent = `Photo ${number}`;
		bar.max = 1;
		bar.value = 0;
		bar.setAttribute('aria-label', `Photo ${number}`);
		state.className = 'quiet';
		row.append(name, bar, state);
		list.append(row);
		waiting++;
		const say = (words, share) => {
			state.textContent = words;
			if (share !== undefined) bar.value = share;
		};
		say('Waiting');
		before = before.then(async () => {
			try {
				say('Removing its place and time');
				const photo = await madeAnew(file);
				show(row, photo);
				await send(photo, say);
				say('Sent', 1);
				sent++;
			} catch (error) {
				row.className = 'refused';
				say(error instanceof Refused ? error.message : 'This is no picture that this phone can read.');
				bar.remove();
			}
			waiting--;
			tell();
		});
	}

	function tell() {
		const photos = sent === 1 ? '1 photo' : `${sent} photos`;
		if (waiting > 0) said.textContent = `${photos} sent, ${waiting} to go. Keep this page open.`;
		else if (sent > 0) said.textContent = `${photos} sent; look at your computer.`;
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
		throw new Refused('This photo is too large.');
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
			say('Sending', from / photo.size);
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
		if (known.state === 'refused') throw new Refused(known.problem.detail ?? known.problem.title);
	}

	async function sendByForm(photo, say) {
		say('Sending');
		const data = new FormData();
		data.append('photo', photo, 'photo.jpg');
		const answer = await fetch(here, {method: 'POST', body: data, headers: {accept: 'application/problem+json'}});
		if (!answer.ok) throw new Refused((await problemOf(answer)).detail ?? 'It could not be sent.');
	}

	/** The answer to a request, however often the connection breaks. `again` asks where to go on, once there is one again. */
	async function answered(ask, say, again = ask) {
		for (let tries = 0, next = ask; ; tries++, next = again) {
			const answer = await next().catch(() => null);
			if (answer?.ok) return answer.json();
			const problem = answer && (await problemOf(answer));
			const mayPass =
				!answer || answer.status >= 500 || answer.status === 429 || (passing.has(problem.type) && tries < 9);
			if (!mayPass) throw new Refused(problem.detail ?? problem.title ?? 'It could not be sent.');
			if (!answer || answer.status >= 500) say('No connection: it goes on by itself when there is one');
			const seconds = Number(answer?.headers.get('retry-after')) || Math.min(15, 2 ** Math.min(tries, 4) / 2);
			await Promise.race([
				new Promise(resolve => setTimeout(resolve, seconds * 1000)),
				new Promise(resolve => addEventListener('online', resolve, {once: true})),
			]);
		}
	}

	const problemOf = async answer => (await answer.json().catch(() => null)) ?? {};
})();
