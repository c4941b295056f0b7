import type {DisputesMessages} from '../words.ts';

export const disputes: DisputesMessages = {
	'pack.explain':
		'Touchstone 无法强制任何人付款。这里把您的全部证据按受理方要求的顺序整理成一个文件。文件在本浏览器中生成，不会发送给任何人。',
	'pack.where': '您要向谁提出？',
	'pack.opened': '如已提出，提出日期',
	'pack.goods.keep': '请保留商品。',
	'pack.goods.ask-first': '未被要求时请勿寄回。',
	'pack.goods.as-told': '关于商品。',
	'pack.wants-statement': '受理方需要品牌方签名的声明，目前还没有。请联系品牌方：它可以查看您的照片。',
	'pack.last': '截止 {day}',
	'pack.first': '自 {day} 起',
	'pack.theirs': '对方截止 {day}',
	'pack.over': '已于 {day} 截止',
	'pack.no-day': '起算日尚不清楚',
	'pack.check': '规则会变：查看于 {day}。采用前请核对。',
	'pack.make': '生成材料',
	'pack.making': '正在整理……',
	'pack.made': '{name} 已在您的下载中（{size}）。解压后打开 index.html；calendar.ics 可导入日历。',
	'pack.failed': '未能生成材料：{detail}',
};
