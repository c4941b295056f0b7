/** What stands on the button that buys, whole text, in any case. */
export const buyButton = new RegExp(
	`^(?:${[
		'(?:add|put) (?:it |this )?(?:to|in|into) (?:my |your |the |shopping )?(?:cart|bag|basket|trolley|order)',
		'buy(?: it)?(?: now)?|order now|pre-?order(?: now)?|shop now|purchase|add to cart.{0,12}|place bid|bid now|book now|contact seller|message seller|send (?:a )?message|make (?:an )?offer',
		'nachricht (?:schreiben|senden)|anbieter kontaktieren|envoyer un message|enviar mensaje|enviar mensagem|wyślij wiadomość|napisz wiadomość|написать(?: продавцу| сообщение)?|показать телефон',
		'in den (?:warenkorb|einkaufswagen)(?: legen)?|jetzt kaufen|sofort-kaufen|kaufen|in die (?:tasche|einkaufstasche)|bestellen',
		"ajouter au panier|acheter(?: maintenant| cet article)?|j'achète|commander|(?:ajouter )?au panier",
		'(?:añadir|agregar|anadir|sumar) (?:al|a la|a mi) (?:carrito|cesta|bolsa|carro)|comprar(?: ahora| ya|lo ahora)?|al carrito',
		'adicionar (?:ao|à|no) (?:carrinho|cesto|sacola)|comprar agora|colocar no carrinho|adicionar',
		'aggiungi al carrello|acquista(?: ora| subito)?|compra(?:lo)? (?:subito|ora)|compra',
		'in winkel(?:wagen|mandje)|toevoegen(?: aan winkelwagen)?|nu kopen|lägg i (?:varukorg|varukorgen)|köp(?: nu)?|læg i kurv(?:en)?|kjøp|legg i handlekurv(?:en)?|lisää (?:ostos)?koriin|osta(?: nyt)?',
		'do koszyka|dodaj do koszyka|kup teraz|(?:vložit |pridať |přidat |vložiť )?do koš[ií]ka|koupit|kúpiť|kosárba(?: teszem)?|adaugă în coș|adauga in cos|cumpără|v košarico|dodaj v košarico|u košaricu|dodaj u košaricu|lisa (?:ostu)?korvi|ielikt grozā|pievienot grozam|į krepšelį',
		'в корзину|добавить в корзину|купить(?: сейчас| в 1 клик)?|в кошик|купити|добави в количката|в количка|көрзінкеге',
		'sepete ekle|hemen al|satın al|στο καλάθι|προσθήκη στο καλάθι|הוספה לסל|הוסף לסל|קנה עכשיו|أضف إلى (?:السلة|العربة)|اشتر الآن',
		'加入购物车|加入購物車|放入購物車|立即购买|立即購買|直接購買|購買|カートに入れる|カートへ|買い物かごに入れる|購入手続きへ|今すぐ購入|購入する|장바구니(?: 담기)?|바로 ?구매|구매하기|thêm vào giỏ(?: hàng)?|mua ngay|tambah(?:kan)? ke keranjang|\\+ ?keranjang|masukkan keranjang|beli (?:sekarang|langsung)|เพิ่มลงตะกร้า|ซื้อเลย',
	].join('|')})[!.…»>+ ]*$`,
	'iu',
);

/** Texts that say a thing can't be had now. Whole line or its beginning. */
export const outOfStock =
	/^(?:(?:this (?:item|product) is |currently |temporarily |sorry,? |we're )*(?:out of stock|sold out|unavailable|no longer available|not available)|nicht (?:verfügbar|lieferbar|auf lager|vorrätig)|ausverkauft|derzeit nicht|momentan nicht|actuellement indisponible|indisponible|rupture de stock|épuisé|en rupture|agotado|no disponible|sin stock|sin existencias|esgotado|indisponível|não disponível|non disponibile|esaurito|attualmente non|uitverkocht|niet (?:op voorraad|leverbaar)|wyprzedane|niedostępny|brak w magazynie|produkt niedostępny|vyprodáno|vyprodané|není skladem|nedostupné|elfogyott|nincs készleten|stoc epuizat|indisponibil|нет в наличии|немає в наявності|закончился|товар закончился|нет на складе|распродано|slutsåld|udsolgt|utsolgt|loppu|loppuunmyyty|läbi müüdud|otsas|ei ole saadaval|izpārdots|nav pieejams|išparduota|εξαντλημένο|tükendi|אזל מהמלאי|אזל|غير متوفر|نفدت الكمية|售罄|已售完|缺货|缺貨|無貨|暂时缺货|補貨中|売り切れ|在庫切れ|在庫なし|品切れ|sold|품절|매진|hết hàng|habis|สินค้าหมด)(?:$|[\s.!,。])/iu;

/** The same as a sentence about the goods, wherever in it. */
export const goodsGone =
	/\b(?:this|the) (?:item|product|article) (?:is|has) (?:(?:currently |temporarily |been |now )*(?:out of stock|sold out|unavailable|discontinued)|(?:currently |temporarily )?(?:no longer|not) (?:currently )?(?:available|for sale|in stock))|(?:dieser|der|das|dieses) (?:artikel|produkt) (?:ist|wird) (?:leider |derzeit |zurzeit |momentan |aktuell )*(?:nicht (?:mehr )?(?:verfügbar|lieferbar|erhältlich|angeboten|vorrätig)|ausverkauft|vergriffen)|(?:ce|cet|l')\s?(?:produit|article) (?:n'est (?:plus|pas) disponible|est (?:actuellement )?(?:indisponible|épuisé|en rupture))|(?:este|el) (?:producto|artículo) (?:ya )?(?:no está disponible|está agotado)|(?:este|o) (?:produto|artigo|item) (?:já )?(?:não está (?:mais )?disponível|está (?:esgotado|indisponível))|(?:questo|il) (?:prodotto|articolo) (?:non è (?:più |al momento )?disponibile|è esaurito)|(?:dit|het) (?:product|artikel) is (?:momenteel |helaas |tijdelijk )*(?:niet (?:meer )?(?:leverbaar|verkrijgbaar|beschikbaar|op voorraad)|uitverkocht)|(?:ten )?(?:produkt|towar) jest (?:obecnie |chwilowo )?(?:niedostępny|wyprzedany)|(?:produkt|zboží|tovar) (?:již |už )?(?:není|nie je) (?:již |už )?(?:v nabídce|dostupn\p{L}*|skladem|v ponuke)|товар(?:а)? (?:временно |пока |сейчас |больше )*(?:отсутствует|недоступен|нет в (?:наличии|продаже)|закончился|немає в наявності)|toode (?:pole|ei ole) (?:hetkel |enam |kahjuks )?saadaval|(?:produkten|varen?) (?:är|er) (?:tyvärr |desværre |dessverre |for tiden )*(?:slutsåld|slut|udsolgt|utsolgt|ikke på lager)|tuote (?:ei ole|on) (?:saatavilla|loppunut|loppuunmyyty)|(?:acest |)produs(?:ul)? (?:nu (?:mai )?este (?:disponibil|în stoc)|este (?:indisponibil|epuizat))|a termék (?:jelenleg )?(?:nem (?:elérhető|rendelhető)|elfogyott)|bu ürün (?:tükenmiştir|tükendi|satışta değil)|(?:该|此|本)?商品(?:已)?(?:下架|售罄|售完|缺貨|缺货)|この商品は(?:現在)?(?:売り切れ|品切れ|お取り扱い(?:できません|しておりません))|(?:이 )?상품은 (?:현재 )?(?:품절|판매(?:가 )?(?:중지|종료))/iu;

/** Texts that say a thing can be had. */
export const inStock =
	/^(?:not sold$|(?:currently |only \d+ |\d+ )?(?:in stock|available now|left in stock)|available(?: online| for (?:delivery|shipping))?$|ready to ship|ships (?:today|within|in )|auf lager|(?:sofort )?(?:lieferbar|verfügbar)|vorrätig|nur noch \d+|en stock|disponible|il ne reste plus que|quedan? \d+|em stock|em estoque|disponível|disponibili?tà immediata|disponibile|solo \d+ rimast|op voorraad|leverbaar|na skladě|skladem|skladom|na sklade|dostępny|w magazynie|na zalogi|na zalihi|dobavljivo|na voljo|raktáron|készleten|în stoc|in stoc|в наличии|є в наявності|есть в наличии|i lager|på lager|varastossa|laos|saadaval|noliktavā|pieejams|yra sandėlyje|σε απόθεμα|stokta|במלאי|متوفر|有货|有貨|現貨|现货|在庫あり|在庫有|재고 있음)/iu;

/** The label of the field in which one says how many to buy. */
export const quantityLabel =
	/^(?:(?:select |enter )?(?:quantity|qty)|menge|anzahl|quantité|qté|cantidad|quantidade|quantità|aantal|ilość|količina|množství|množstvo|mennyiség|cantitate|количество|кол-во|кількість|antal|antall|määrä|kogus|daudzums|kiekis|ποσότητα|adet|miktar|כמות|الكمية|数量|數量|個数|수량|số lượng|jumlah|จำนวน)\s*[:：.]?$/iu;
