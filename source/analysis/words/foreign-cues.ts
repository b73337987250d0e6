/** Reporting verbs and participles of other languages, in the forms that news uses. Origin: general knowledge. */

const french = `déclaré dit affirmé expliqué assuré estimé ajouté indiqué lancé souligné raconté répondu confié précisé regretté
annoncé insisté résumé réagi commenté martelé conclu rappelé déclare affirme explique assure estime ajoute indique
souligne raconte répond confie précise regrette annonce insiste résume réagit commente rappelle`;

const german = `sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt berichtete berichtet forderte fordert
kritisierte kritisiert warnte warnt antwortete ergänzte kündigte versicherte bestätigte fügte teilte twitterte`;

const spanish = `dijo afirmó aseguró explicó señaló añadió agregó declaró indicó subrayó respondió comentó advirtió manifestó
sostuvo contó recordó destacó dice afirma asegura explica señala añade declara`;

const italianAndPortuguese = `detto dichiarato spiegato affermato aggiunto sottolineato commentato scritto risposto disse dichiara
spiega afferma aggiunge afirmou explicou declarou acrescentou`;

export const foreignCues = new Set([french, german, spanish, italianAndPortuguese].flatMap(words => words.replaceAll('\n', ' ').split(' ')));

/** Third-person pronouns of these languages that stand for a speaker. */
export const foreignPronouns = new Set(['er', 'sie', 'il', 'elle', 'él', 'ella', 'lui', 'lei', 'ele', 'ela']);

/** Chinese reporting verbs, between the speaker and the words. Longer ones come first. */
export const chineseCues = `告诉记者 表示 指出 强调 認為 认为 透露 补充 補充 回应 回應 坦言 写道 寫道 宣布 解释 解釋 承认 承認
呼吁 呼籲 介绍 介紹 回答 质问 问道 說道 说道 称 稱 说 說 问 問 喊`.replaceAll('\n', ' ').split(' ');

/** Chinese words between the speaker and the reporting verb. */
export const chineseAdverbs = `同时 同時 随后 隨後 今天 昨天 今日 昨日 当天 當天 在会上 对记者 對記者 向记者 接着 还 還 也 则 則 又 再
曾 并 並`.replaceAll('\n', ' ').split(' ');

/** Japanese reporting verbs, after the words, without their endings. */
export const japaneseCues = `述べ 語っ 語る 話し 話す 言っ 言う 答え 説明し 強調し 指摘し 訴え 明らかにし コメントし 批判し 発言し
振り返っ 主張し 呼びかけ 書い つぶやい 叫ん 尋ね`.replaceAll('\n', ' ').split(' ');

/** Forms of address after a Japanese name. */
export const japaneseHonorifics = ['さん', '氏', '様', '君', 'くん', 'ちゃん'];
