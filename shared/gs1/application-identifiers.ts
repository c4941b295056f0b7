import {type ApplicationIdentifier, readRow} from './table-row.ts';

// Facts: GS1 Barcode Syntax Dictionary (gs1/gs1-syntax-dictionary, commit ff2eb4b, Copyright GS1 AISBL, Apache-2.0),
// brought into a form of our own. Left out: titles, which elements need or exclude each other, company prefixes, coupons.
// A row: flags (* needs no separator, ? may be an attribute of a link), parts, /qualifiers of a primary key, = identifiers.
const table = `
*?N18,csum/=00
*?N14,csum/22,10,21|235=01
*?N14,csum=02
*N14,csum=03
?X..20=10 243 420 4318 7020-7022 710-717 7240 8002 8012
*?N6,yymmd0=11-13 15-17
*?N2=20
X..20=21 22 254
X..28=235
?X..30=240 241 250 251 400 403 4308 4319 7002 7023 90
?N..6=242
?N13,csum [X..17]/=253
?N13,csum [N..12]/=255
?N..8=30 37
*?N6=310-316.5 320-337.5 340-357.5 360-369.5
?N..15=3900-3909 3920-3929
?N3,iso4217 N..15=3910-3919 3930-3939
?N4=3940-3943 8111
?N6=3950-3955 8005
?X..30/=401
?N17,csum/=402
*?N13,csum=410-413 416
*?N13,csum/254|7040=414
*?N13,csum/8020=415
*?N13,csum/7040=417
?N3,iso3166 X..9=421
?N3,iso3166=422 424 426
?N3,iso3166 [N3],iso3166 [N3],iso3166 [N3],iso3166 [N3],iso3166=423 425
?X..3=427 7008
?X..35,pcenc=4300 4301 4310 4311 4320
?X..70,pcenc=4302-4306 4312-4316 7257
?X2,iso3166alpha2=4307 4317
?N10,latitude N10,longitude=4309
?N1,yesno=4321-4323
?N6,yymmd0 N4,hhmi=4324 4325
?N6,yymmdd=4326 7006
?N6 [X1],hyphen=4330-4333
?N13=7001
?N6,yymmdd N4,hhmi=7003
?N..4=7004
?X..12=7005
?N6,yymmdd [N6],yymmdd=7007
?X..10=7009 7255
?X..2=7010
?N6,yymmdd [N4],hhmi=7011
?N3,iso3166999 X..27=7030-7039
N1 X1 X1 X1,importeridx=7040
X..4,packagetype=7041
?X2 X..28=7230-7239
?N2,mediatype=7241
?X..25=7242
?N8,yyyymmdd=7250
?N8,yyyymmdd N4,hhmi=7251
?N1,iso5218=7252
?X..40,pcenc=7253 7254 7259
?X..90,pcenc=7256
?X3,posinseqslash=7258
?N4,nonzero N5,nonzero N3,nonzero N1,winding N1=8001
?N1,zero N13,csum [X..16]/=8003
?X..30/7040=8004
?N14,csum N4,pieceoftotal/22,10,21=8006
?X..34,iban=8007
?N6,yymmdd N2,hh [N2],mi [N2],ss=8008
?X..50=8009
?Y..30/8011=8010
N..12,nozeroprefix=8011
?X..25,csumalpha/=8013
X..25,csumalpha,hasnondigit=8014
?N18,csum/8019=8017 8018
N..10=8019
X..25=8020
?N14,csum N4,pieceoftotal=8026
?Z..90=8030
N15=8040 8041
N32=8042
N18 [N..2]=8043
?X..70=8110 8112
X..70=8200
?X..90=91-99`;

/** Every Application Identifier that GS1 has given out, by its two to four digits. */
export const applicationIdentifiers: ReadonlyMap<string, ApplicationIdentifier> = new Map(
	table
		.trim()
		.split('\n')
		.flatMap(row => readRow(row)),
);

/** Identifiers with the same first two digits have the same length. */
const lengths: ReadonlyMap<string, number> = new Map(
	[...applicationIdentifiers.keys()].map(ai => [ai.slice(0, 2), ai.length]),
);

/** One that GS1 might give out: two to four digits, as many as its neighbours have. */
export const mayComeToBe = (ai: string): boolean =>
	/^[0-9]{2,4}$/.test(ai) &&
	!applicationIdentifiers.has(ai) &&
	(lengths.get(ai.slice(0, 2)) ?? ai.length) === ai.length;

/** The identifier that stands at a place of a text without brackets; null when none does. */
export function identifierAt(text: string, at: number): string | null {
	const length = lengths.get(text.slice(at, at + 2));
	const ai = length === undefined ? '' : text.slice(at, at + length);
	return applicationIdentifiers.has(ai) ? ai : null;
}
