// Lists in the authorities' published formats, with goods, firms and sites that are made up.

export const certJson = `[
{"RegisterPositionId": 101, "DomainAddress": "halden-outlet.example", "InsertDate": "2026-09-20T08:00:00+00:00", "DeleteDate": null},
{"RegisterPositionId": 102, "DomainAddress": "pay-now.parcel-fee.example", "InsertDate": "2026-09-21T08:00:00+00:00", "DeleteDate": null},
{"RegisterPositionId": 103, "DomainAddress": "login.parcel-fee.example", "InsertDate": "2026-09-19T08:00:00+00:00", "DeleteDate": null},
{"RegisterPositionId": 104, "DomainAddress": "fab\\"}],[{.example", "InsertDate": "2026-09-19T08:00:00+00:00", "DeleteDate": "2026-10-01T08:00:00+00:00"},
{"RegisterPositionId": 105, "DomainAddress": "źródło-okazji.example", "InsertDate": "2026-09-22T08:00:00+00:00", "DeleteDate": null}
]`;

export const certXml = `<?xml version="1.0" encoding="utf-8"?>
<Rejestr xmlns="http://cert.example/schema">
<PozycjaRejestru Lp="1"><AdresDomeny>halden-outlet.example</AdresDomeny><DataWpisu>2026-09-20T08:00:00</DataWpisu></PozycjaRejestru>
<PozycjaRejestru Lp="2"><AdresDomeny>parcel-fee.example</AdresDomeny><DataWpisu>2026-09-19T08:00:00</DataWpisu></PozycjaRejestru>
</Rejestr>
`;

export const certRows =
	'PozycjaRejestru\tAdresDomeny\tDataWpisu\tDataWykreslenia\n' +
	'101\thalden-outlet.example\t2026-09-20T08:00:00+00:00\t\n' +
	'104\tgone.example\t2026-09-19T08:00:00+00:00\t2026-10-01T08:00:00+00:00\n';

export const certText = '\uFEFFhalden-outlet.example\r\nparcel-fee.example\r\n\r\n';

export const gateIndex = (base: string) => `<?xml version="1.0" encoding="UTF-8"?><Safety-Gate>
<weeklyReport><reference>Report-2026-38</reference><publicationDate>25/09/2026</publicationDate><URL>${base}/detail/38?language=en&amp;search=WEB_REPORT,</URL></weeklyReport>
<weeklyReport><reference>Report-2026-39</reference><publicationDate>02/10/2026</publicationDate><URL>${base}/detail/39?language=en&amp;search=WEB_REPORT,</URL></weeklyReport>
</Safety-Gate>`;

export const gateReport = (day = '02/10/2026', number = 'SR/90001/26') => `<?xml version="1.0" encoding="UTF-8"?>
<Safety-Gate><report_reference>Report</report_reference><report_date>${day}</report_date>
<notifications><caseNumber>${number}</caseNumber>
<reference><![CDATA[https://ec.europa.eu/safety-gate-alerts/screen/webReport/alertDetail/1]]></reference>
<category>Electrical appliances</category><product><![CDATA[USB charger & cable]]></product><name>Quick 20</name>
<brand>Haldén</brand><type_numberOfModel>Model: HQ-20, HQ-21</type_numberOfModel><batchNumber>B-42 &amp; B-43</batchNumber>
<barcode>9506000134352; 9506000134353</barcode><riskType>Electric shock</riskType>
<pictures><picture>https://ec.europa.eu/1.jpg</picture></pictures></notifications>
<notifications><caseNumber>${number.replace('90001', '90002')}</caseNumber><product>Toy duck</product><brand>Unknown</brand>
<type_numberOfModel>Unknown</type_numberOfModel><barcode xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/></notifications>
</Safety-Gate>
`;

export const cpscJson = JSON.stringify([
	{
		RecallID: 90001,
		RecallNumber: '26901',
		RecallDate: '2026-09-03T00:00:00',
		Title: 'Halden Toys recalls folding chairs due to fall hazard',
		Description: 'Made up.',
		URL: 'https://www.cpsc.gov/Recalls/2026/made-up',
		Products: [{Name: 'Folding chairs', Model: 'HC-200 and HC-201', Type: 'Chairs', NumberOfUnits: 'About 10'}],
		Manufacturers: [{Name: 'Halden Toys Inc., of Springfield', CompanyID: ''}],
		ProductUPCs: [{UPC: '036000291452'}, {UPC: 'N/A'}],
		Hazards: [{Name: 'Fall'}],
	},
	{
		RecallID: 90002,
		RecallDate: '2026-09-04T00:00:00',
		Title: 'A lamp that no field tells apart',
		URL: 'http://www.cpsc.gov/plain',
		Products: [{Name: 'Lamp', Model: ''}],
		ProductUPCs: [],
		Manufacturers: null,
	},
]);

export const plainCsv =
	'id,authority,licence,day,title,name,store,gtin,brand,model,link,lots\r\n' +
	'7,Board of Made-up Goods,CC0,2026-08-01,"Sells nothing, takes money","Half ""price""",half-price.example,,,,https://board.example/7,\r\n' +
	'8,Board of Made-up Goods,CC0,2026-08-02,Kettle leaks,,,,Halden,K-7,,L-1\r\n';

export const plainNdjson =
	'{"id":"7","authority":"Board","licence":"CC0","day":"2026-08-01","title":"Takes money","store":"half-price.example"}\n' +
	'{"id":"8","authority":"Board","licence":"CC0","day":"2026-08-02","title":"Kettle leaks","brand":"Halden","model":"K-7"}\n';
