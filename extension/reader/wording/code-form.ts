/** What a page is about that asks for the code on a thing, to tell whether it is genuine. Not of codes for prices, doors and phones. */
export const asksWhetherGenuine = new RegExp(
	[
		"\\b(?:verif(?:y|ying|ication of)|check|validate|authenticate|confirm) (?:that |if |whether )?(?:it is |the |your |this |a |an |our )*(?:authenticity|genuineness|originality|product(?:[’']s)?\\b(?! (?:availability|price|details|stock))|genuine|anti-?counterfeit)",
		'\\b(?:product|authenticity|anti-?counterfeit(?:ing)?|genuine|scratch|hologram|security label)[- ]?(?:code )?(?:verification|verifier|authentication|check(?:er)?|validation|query|enquiry|code)\\b',
		'\\bis (?:it|my|your|this)(?: \\S+){0,3} (?:genuine|authentic|fake)\\b|\\bscratch(?: off)?(?: \\S+){0,4} (?:code|coating|layer|panel)\\b|\\banti-?(?:counterfeit|fake)',
		'(?:auf )?echtheit(?:s(?:prüfung|code|siegel|merkmal))?(?: \\S+){0,3} (?:prüfen|überprüfen|verifizieren)|(?:prüfen|überprüfen|verifizieren) sie (?:die )?(?:echtheit|ihr produkt|originalität)|echtheits(?:prüfung|code)|produkt(?:e)? (?:verifizieren|auf echtheit)|fälschungsschutz|rubbelfeld|freirubbeln',
		"vérifi(?:er|ez|cation)(?: de)? (?:l[’']authenticité|l[’']originalité|(?:votre |le |du )?produit)|code d[’']authenti(?:cité|fication)|anti-?contrefaçon|grattez",
		'(?:verifi(?:car|que|ca|cación)|comprob(?:ar|ación)|compruebe|comprueba)(?: de)?(?: la| tu| su| el| del| que)* (?:autenticidad|originalidad|producto)|código de autenticidad|antifalsificaci[óo]n|raspe|rasca (?:el|la)',
		'(?:verifi(?:car|que|cação)|confira|consult(?:ar|e))(?: de| d)?(?: ?a| o| seu| do)* (?:autenticidade|originalidade|produto)|código de autenticidade|antifalsificação|raspe',
		"verifica(?:re)?(?: d)?(?:ell[’']| l[’']| il| la| tuo| del)* ?(?:autenticità|originalità|prodotto)|codice (?:di autenticità|anti-?contraffazione)|anti-?contraffazione|gratta",
		'(?:controleer|verifieer)(?: de| uw| je| het)* (?:echtheid|product)|check(?: de| uw| je)* echtheid|echtheid(?:s(?:code|controle))?(?: \\S+){0,2} (?:controleren|verifiëren)|echtheids(?:code|controle)|kraslaag|krascode',
		'(?:sprawd[źz]|zweryfikuj|weryfikacja)(?: \\S+){0,2} (?:oryginalnoś|autentycznoś|produkt)|kod (?:autentyczności|oryginalności)|zdrap',
		'(?:ověř|overenie|overi[ťt]|kontrola)\\S*(?: \\S+){0,2} (?:pravost|originalit|autenticit)|eredetiség(?:ének)? (?:ellenőrzés|vizsgálat)|verific[ăa]\\S*(?: \\S+){0,2} autenticitat',
		'провер(?:ить|ка|ьте|и)(?: \\S+){0,3} (?:подлинност|оригинальност|продукт)|код подлинности|защитн(?:ый|ого) (?:код|слой)|сотрите|на подлинность|перевір\\S*(?: \\S+){0,2} (?:справжн|оригінальн|автентичн)|код справжності',
		'(?:orijinallik|orjinallik|özgünlük)(?: \\S+){0,2} (?:kontrol|sorgula|doğrula)|ürün (?:doğrula|sorgula)|(?:orijinal|orjinal) ürün(?: \\S+){0,2} (?:sorgula|doğrula|kontrol)|sahte ürün|kazıyın',
		'(?:kiểm tra|xác thực|tra cứu)(?: \\S+){0,3} (?:chính hãng|hàng thật|hàng giả|sản phẩm)|chống (?:hàng )?giả|lớp cào|(?:cek|periksa|verifikasi)(?: \\S+){0,2} (?:keaslian|produk)|kode keaslian|anti-?pemalsuan|gosok',
		'ตรวจสอบ(?:ของแท้|สินค้า|ความแท้|รหัส)|ป้องกันการปลอม|التحقق من (?:أصالة|المنتج|صحة المنتج)|كود الأصالة|مكافحة (?:التزييف|التقليد)|אימות (?:ה?מוצר|מקוריות)|בדיקת מקוריות|έλεγχος (?:γνησιότητας|αυθεντικότητας)',
		'防[伪偽](?!涂料)|真[伪偽](?:查[询詢]|[验驗][证證]|[鉴鑑][别別]|[辨查])|正品(?:查[询詢]|[验驗][证證]|[鉴鑑]定)|刮[开開去]|[产產]品(?:[验驗][证證]|真[伪偽])|[验驗]真',
		'真贋(?:判定|確認|照会)|正規品(?:確認|認証|判定|チェック)|偽造防止|模倣品(?:確認|判別)|本物(?:確認|判定|かどうか)|スクラッチ',
		'정품\\s?(?:인증|확인|조회|검증|여부)|위조\\s?(?:방지|품 ?확인)|진품\\s?(?:확인|인증)|가품\\s?확인|스크래치',
	].join('|'),
	'iu',
);

/** Attributes and labels of a field that takes such a code. */
export const codeField =
	/code|serial|\bsn\b|s\/n|fangwei|anti-?fake|secur|verif|authent|scratch|\bpin\b|kód|kod|código|codice|číslo|код|номер|mã|รหัส|كود|رمز|קוד|κωδικ|码|碼|コード|シリアル|번호|코드/iu;

/** Fields that take another code. */
export const otherCode =
	/captcha|otp|one[-_ ]?time|2fa|zip|post(?:al)?[-_ ]?code|postleitzahl|\bplz\b|coupon|promo|voucher|gift|discount|referral|invit|cvv|cvc|gutschein|rabatt|country|dial|图形|圖形|短信|优惠|優惠|邀请|クーポン|쿠폰|할인/iu;

/** Fields that take no code, unless they say that they do. */
export const noCode =
	/e-?mail|passw|user|login|search|suche|\bq\b|phone|mobile|\btel\b|newsletter|name|address|city|quantity|\bqty\b|date|card|手机|手機|邮箱|郵箱/iu;
