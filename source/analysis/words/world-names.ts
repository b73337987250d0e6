/** Given names of many peoples in Latin script, without accents, by gender. Origin: general knowledge. */
export const worldMaleNames = `aarav aditya ajay ajit akash akhil anand anil anirudh anurag arjun arun arvind ashok ashwin bharat chandra deepak dev
dinesh gaurav gopal govind harish hari imtiaz inder jagdish kapil karan kartik kiran krishna kunal lalit mahesh manish
manoj mohan mohit mukesh narayan naresh narendra naveen nikhil nitin pankaj pradeep prakash pramod pranav prasad
prashant praveen rajesh rajeev rajendra rakesh ramesh rohan rohit sachin sameer sandeep sanjeev satish shankar shashi
shyam siddharth srinivas subhash sudhir sukhdev sunil suresh tarun uday varun vijay vikas vinay vinod vishal vivek
yash yogesh abbas abdel abdelaziz abdelkader abdul abdulaziz abdulrahman abubakar adel adnan afzal ahmet akram ala
ameen anwar arafat arif asad asif aslam ayman azhar aziz bashar bashir bilal burhan daoud ehsan emad faisal farhan
farid farooq faruk fawzi fayez fikret ghassan habib hadi haider haitham hakim hamad hamid hamza hani harun hasan hatem
hisham hossein idris ihsan ilyas iqbal ishaq issa jaber jafar jalal jawad junaid kamal kareem kazem khaldoun khalifa
luay maher majid mansour marwan mazen mehdi mohamad mohsen moataz mourad mubarak muhammed mukhtar munir murad murtaza
musa nabil nader nadim naeem naji naser nasir nasser nawaz nayef nizar omid osama osman qasim rached rafiq rahim raja
ramadan rami ramzi rashad reda ridha riyad rizwan saad saddam sadiq saif sajid salah saleh samer sardar shahid shakir
sharif shoaib sohail sulaiman suleiman taha tahir talal tamer tarek tareq tayyip umar usman wael waleed walid waqar
wasim yahya yaser yasin younes youssef yousef yunus zaid zain zaki zakaria ziad zubair burak cem cengiz deniz ekrem
emre enver erdal ergun erkan fatih fevzi gokhan hakan halil huseyin ilker ismet kadir kemal koray levent mesut mevlut
mert murat necmettin numan okan onur orhan ozan recep ridvan selahattin selim serdar serkan sinan suat tamer tayfun
tolga turgut ugur umut volkan yavuz yilmaz anatoly andrii arkady arseniy artem bogdan borys danil danylo denys dmytro
fyodor gennady georgy gleb grigory igor ihor ilya innokenty kirill konstantin kostiantyn leonid maksim maxym mykhailo
mykola mykhaylo nikolay oleh oleksandr oleksiy ostap pavlo petro roman rostislav ruslan rustam semyon serhii serhiy
stanislav stepan taras timur vadim vadym valery valeriy vasily vasyl veniamin viacheslav vitalii vitaliy vladyslav
volodymyr vsevolod vyacheslav yaroslav yevgeny yevhen yuriy zurab aleksandar andrej andrzej bartosz bogdan boguslaw
bojan branko bronislaw cezary dariusz dejan dragan drazen dusan frantisek goran grzegorz henryk ivo jakub janez janusz
jaroslav jaroslaw jerzy jiri jozef kamil karel krzysztof laszlo leszek lech lubos luka maciej marek marcin marian
mariusz mateusz matej miha michal mihai mihaly mikolaj milan milos milorad miroslav mirko nebojsa nemanja nenad novak
ondrej pawel petr piotr predrag radek radoslaw radovan rafal ratko robert romano sandor sasa slavko slawomir slobodan
srdjan stanislaw stjepan szymon tadeusz tibor tomasz tomislav vaclav vasile viktor vladan vlado vojtech vuk waldemar
wieslaw wojciech zbigniew zdenek zeljko zlatko zoltan zoran adrien alain alban alexis alphonse amadou armand aurelien
baptiste bastien benoit bertrand bruno cedric clement cyrille damien denis dominique edouard emile eric etienne fabien
fabrice florian franck francois frederic gaetan gaston gerard germain gilles gregoire guillaume guy henri herve hugo
jacky jeremie jerome jocelyn joel julien laurent loic louis luc lucien ludovic marcel marius mathias maxence nicolas
norbert olivier pascal patrice philippe quentin regis remi renaud roland romain sebastien serge stephane sylvain
tanguy thibault thierry tristan valery victor vincent xavier yann yannis yvan alessandro alessio andrea angelo
antonino armando attilio augusto beppe bruno carmelo claudio corrado cosimo damiano davide dario domenico edoardo elio
emanuele enrico enzo ettore fabio fabrizio fausto filippo flavio franco gabriele gaetano gennaro gianfranco gianluca
gianni giacomo gianluigi giampaolo giulio guglielmo ivano jacopo leonardo luciano mario massimiliano massimo matteo
maurizio mauro michele mirko nicolo nino paolo piero pierluigi pietro pino raffaele renato renzo riccardo rocco romano
rosario ruggero salvatore sandro sergio silvio stefano tommaso ugo umberto valerio vittorio walter abelardo adalberto
adolfo agustin alvaro amado anibal aurelio baltasar bartolome belisario bruno candido cayetano ciro cristobal cristian
dario edgardo efrain eladio eliseo emiliano ernesto esteban eugenio evaristo evo ezequiel facundo fermin florencio
gaspar genaro german gonzalo hernan heriberto hipolito hugo humberto iker isidro iván jacinto jairo jeronimo joaquim
jordi jorge josep juanma leopoldo lisandro luciano marcelino mariano matias maximiliano moises narciso nestor nicanor
norberto octavio osvaldo patricio pascual pau pepe porfirio quique ramiro raimundo rigoberto rodolfo rogelio romulo
ruben sergi teodoro tomas ulises valentino vicente wilfredo xavi adriano afonso aldair anderson antonio artur augusto
bento bernardo bruno caetano celso cesar cicero danilo duarte edson eduardo eliseu emerson fabiano felix fernandinho
flavio geraldo gilberto gilmar gustavo heitor helio henrique inacio itamar jair joao jose leandro luis marcelo mateus
mauro michel murilo nuno otavio paulo pedro rafael raimundo renan renato rodrigo ronaldo rui sandro silvio thiago
tiago valdir vasco vitor wagner wellington aksel anders arne arvid asbjorn axel bengt bernt birger bjarne bo carsten
christer christian dag einar eirik emil erland erling espen eskil fredrik frode geir gunnar gustaf haakon hakan
halvard harald henning henrik hjalmar ingvar jens jesper jonas jorgen jostein kaare kasper kjell knut kristian
kristoffer lars lasse leif linus magnus markus mats mikael mikkel morten nils niklas odd ola olav ole oskar ove palle
peder per petter rasmus roar rune sigurd simen sindre soren stefan steinar sten stig svein sverre thorbjorn thore tor
tore torsten trond ulf uffe vidar viggo yngve aarne antti ari arto eero erkki esa heikki ilkka jaakko jari jarmo jorma
jouni juha jukka jussi kalevi kari lauri matti mika mikko olli osmo paavo pekka pentti petri reijo risto sakari sami
sauli seppo tapio tarmo teemu timo tuomas urho veikko ville achim arne benedikt bernd bernhard burkhard christoph
claus clemens detlef diethelm dietmar dietrich eckart eckhard egon eberhard ekkehard engelbert ernst ewald florian
friedrich fritz georg gebhard gerd gottfried gregor guenter gunter gunther hanno hannes harald hartmut heiko heiner
heinz helmuth hendrik heribert hermann holger horst hubertus ingo jannik joerg jorg jochen johann jost kaspar knut
korbinian leonhard leopold lothar ludger ludwig lutz manfred marius marten maximilian meinhard moritz norbert olaf
ortwin oswald ottmar otmar philipp rainer ralf reiner reinhold roland rolf ruediger rudiger ruprecht sebastian severin
siegfried sigmar stephan thilo thorsten tilman tim torsten udo ulf ullrich ulrich urs uwe valentin veit volker volkmar
waldemar walther wieland wilfried willi winfried wolfram xaver arjen bart bas bram casper coen cor daan dirk ernst
ewout frans freek geert gerrit gert gijs hendrik henk herman huub jaap jelle jeroen jesse jo johan joop joost joris
jos jurgen kees klaas koen laurens lex lodewijk maarten marnix mart mathijs matthijs menno michiel niels olaf pepijn
piet pieter reinier rik roel rutger ruud sander sjoerd stijn sybrand teun theo thijs tijmen tjeerd tom ton wiebe wim
wouter aidan ailbhe aled alasdair alastair alistair angus barra callum ciaran colm conal conor cormac darragh declan
dermot diarmuid dilwyn donal donnacha dougal duncan dylan eamon eamonn emlyn emrys enda eoghan eoin euan ewan fergal
fergus fiachra finbarr finlay finn fintan gareth geraint glyn gruffydd gwilym hamish huw hywel iain idris ieuan iestyn
ifan iwan keir kieran lachlan liam lorcan mairtin malachy micheal murdo niall oisin ossian padraig padraic parthalon
rhodri rhys roddy rory ruairi ruairidh seamus shay sion tadhg tiernan tomos torquil turlough abiodun abiola adebayo
adewale akin akinwumi ayo babatunde chidi chike chinedu chinua chukwuemeka chukwuma dapo ebuka emeka femi folarin
gbenga ifeanyi ike ikenna kayode kelechi kingsley kunle lanre muhammadu nnamdi obi obinna okechukwu olabode olamide
olu olusegun oluwaseun rotimi segun seun sola taiwo tobi tolu tunde uche uchenna umaru yemi wole yakubu ato ekow kofi
kojo kwabena kwadwo kwaku kwame kwasi kweku nana yaw boubacar cheikh idrissa ibrahima issouf lamine mamadou moussa
ousmane oumar sadio sekou seydou souleymane thierno modibo moustapha barasa hamisi jomo juma kamau karanja kenyatta
kiprono kiptoo macharia maina mutua mwai mwangi njoroge ochieng odhiambo omondi onyango otieno uhuru wafula wanjala
barack jakaya joram abebe abiy berhanu dawit dereje getachew girma haile hailemariam kebede mengistu meles mulatu
negasso solomon tadesse tedros tesfaye tewodros yohannes zerihun bongani cyril fikile gwede jabu kgalema lindiwe
lungelo lwazi mandla mandisi mangosuthu mbali mduduzi mosiuoa mthunzi musa mzwandile nhlanhla njabulo nkosinathi
pravin senzo sibusiso sifiso siphiwe sipho siyabonga tebogo themba thabang thabiso thamsanqa tito tshepo vusi xolani
zakhele zweli tendai tinashe tapiwa farai emmerson morgan tawanda akio daichi daiki daisuke eiji fumio genki goro
hajime haruki haruto hayato hideki hideo hirofumi hirokazu hiroki hisashi ichiro isamu isao jiro jun junichi junichiro
kaito katsuya kazuhiro kazuo kazuki keisuke keita kenichi kenta kiyoshi koichi koji kosuke makoto mamoru masahiro
masaki masao masaru masato masayuki minoru mitsuru naoki naoto nobuo nobuyuki noboru osamu ren rikuto ryo ryota
ryuichi ryutaro satoru seiji shigeru shinichi shinji shinzo shohei sho shota shuji shun shunsuke sosuke susumu tadashi
taichi taiki takahiro takao takashi takumi taro tatsuya teruo tetsuya tomohiro toru toshio toshiro tsutomu tsuyoshi
yasuhiro yasuo yoichi yoshihide yoshihiro yoshinori yoshio yosuke yuichi yuji yukio yusuke yuta yuto ariel asher
avigdor avraham baruch benny binyamin chaim dov dror efraim ehud eitan eldad elazar eliezer gadi gideon gil haim itai
itamar itzhak lior meir menachem mordechai moshe naftali nahum natan nir nissim noam ofer omri oren pinchas reuven ron
roni shai shaul shimon shlomo shmuel tal tomer tzachi uriel uzi yaakov yair yaron yehuda yeshayahu yigal yisrael yoav
yonatan yossi yuval ze'ev zvi agus ahmad arief bambang budi dedi didik eko fajar hadi hendra hermawan iwan joko sigit
sri susilo suharto sukarno sutrisno teguh tito wahyu wawan widodo yudi yusril anwar azmin hishammuddin ismail khairy
mahathir muhyiddin najib nurul razak rizal shahril syed tengku zahid benigno bongbong crisanto ferdinand isko jejomar
leandro manny panfilo rodrigo prayut prayuth somchai somsak surayud thaksin thanathorn pita srettha ashot armen aram
gagik garo hagop hakob hayk hovhannes karen levon narek nikol robert sargis serzh tigran vahan vardan vazgen giorgi
irakli davit bidzina mikheil zviad zaza ilham heydar kurmanbek almazbek sadyr nursultan kassym islam shavkat emomali
gurbanguly alekos alexis andreas antonis apostolos aristotelis athanasios charalambos christos costas dimitris
dimitrios evangelos fotis georgios giannis giorgos grigoris ioannis kostas konstantinos kyriakos lefteris manolis
nikos panagiotis panos pavlos petros prokopis spyros stavros stefanos stelios thanasis theodoros vangelis vasilis
yanis yannis yiannis abner adlai alec alfie archie arlo asa ashley aubrey bentley brock brody bruno bryant buddy burt
cade carey carroll chandler chandler chip clem cleve clint colby cole cooper courtney craig crawford cruz curtis
dalton damien daryl davis dawson deandre demetrius denzel deon deshawn deion dewey dion doyle duke durwood edison
ellis elvis emory everett ezra finley fletcher flynn forrest foster garland garth gerry gil grady graeme griffin hal
harlan harley harris hayden heath henderson hobart homer hudson huey irvin irwin jalen jamal jarvis javon jayden
jermaine jett jock josiah jude judson kareem keenan kelly kelsey kermit kendall kendrick kim kip kobe kris lachlan
lafayette laird lamont landon lane lavar lawson layne leland lemuel leroy levon logan lonnie lowell lucian mack malik
marquis marvin maverick merle mervyn micah mickey monte monty myron nash ned nevin nolan odell omari orville orrin
osbert parker percy perrin peyton pierce quincy quinn quinton rashad reece reed reid remy rhett riley roscoe rowan
royce russel ryder sawyer selwyn shelby sherman sherwood shelton skyler sonny sylvester tanner terrance terrell thad
thurman titus tobin tod trey trenton truman tyrone tyson ulysses vaughn verne vic wilbert wiley wilfrid winfield wyatt
zane zebulon zeke`.replaceAll('\n', ' ').split(' ');

export const worldFemaleNames = `aarti aditi aishwarya alka amrita anita anjali anjana ankita anupama anushka aparna archana arundhati asha bharati
chitra deepa deepika devi divya durga gauri gayatri geeta gita indira indra ishita jaya jayanti jyoti kalpana kamala
kavita kavya kiran komal kriti lakshmi lalita lata laxmi madhu madhuri malini mamata manisha maya mayawati meena
meenakshi meera megha mira mohini mridula nandini neelam neha nidhi nirmala nisha nita padma pallavi parvati pooja
poonam pratibha preeti prerna preethi purnima radha radhika rajani rani rashmi rekha renu ritu roshni ruchi rukmini
sadhana sangeeta sarita savita seema shabana shanti sharmila shashi sheela shilpa shobha shreya shruti sita smita
smriti sneha sonali sonia sudha sujata suman sunita supriya surekha sushma swati tanvi uma usha vandana varsha
vasundhara vidya vimala abeer afaf ahlam alaa alia amal amani amena amira amna aminah arwa asma asmaa atefeh azza
bahar baraah basma benazir bushra dalia deena dina djamila doaa eman esraa fadia fadwa faiza farah farida farzana
fatemeh fatma fawzia fereshteh firdous ghada habiba hadeel hafsa hajar hala haleh halima hanan haneen hasina hayat
heba hessa hind hoda huda iman inas intisar jamila jawaher jihan khadija khadijah kulsoom lama lamia latifa leyla
lubna lujain maha mahnaz mahsa malak malala manal marwa maryam masih maysa mehrnaz mona muna nabila nada nadira naheed
nahid naima najat najla najwa narges nasrin nawal nazanin nermin niloufar noura nouf nour rabab rabia rahaf raheela
rana randa rania rasha razan reem rima roya ruba rukhsana saba sabah sadia safiya sahar sahra saida sajida sakina
salma salwa samar samia samira sana sara sawsan shabnam shadi shahla shaima shazia sherin shirin shireen soha soraya
sumaya suha tahani tahira tasneem thuraya wafa wafaa walaa widad yasmine yusra zakia zaynab zeina zeinab zohra zubaida
zuhal asli aylin ayse aysegul berna burcu canan canan cigdem derya dilek ebru ece elif emine esra fatma feride filiz
gonca gul gulay gulnara gulsen hande hatice hulya ipek meral meryem merve nazli nesrin nilufer nur nuray ozge ozlem
pelin pinar selin sevgi sevim sibel tansu tulay yildiz zehra zeynep zuhal aleksandra alena alevtina alla anfisa
anzhelika antonina darya diana dina ekaterina elizaveta elvira evgenia galina inessa inna iryna kateryna katya kira
klavdia kseniya ksenia larisa larysa lesya lidiya liliya liudmila lyubov lyudmila marfa maryna masha mila nadezhda
nadiya nastya natalya nataliia nataliya nelli nina oksana oleksandra olena polina raisa ruslana sofiya snezhana
sviatlana tamara tanya tatyana tetiana ulyana valentyna varvara vasilisa viktoria viktoriya yana yaroslava yekaterina
yelena yevgenia yuliya zhanna zinaida agata agnieszka aleksandra alenka aneta anetta barbora beata biljana blanka
bozena dagmara danuta dijana dorota dragana dubravka edita eliska eva ewa gordana grazyna halina hana helena ilona
irena iveta ivona jadranka jadwiga jagoda jarmila jasna jelena jitka joanna jolanta justyna kamila katarzyna kinga
klara kolinda krystyna lenka libuse ljiljana lucie lucyna ludmila magdalena malgorzata maja marija marketa marta
marzena mateja mirjana milica miroslava monika nada natasa nevena olga petra radmila renata romana ruzena sanja sara
senka slavica snezana stanka svetlana tatjana teodora tereza urszula vesna viorica wanda zdenka zofia zorica zsuzsanna
zuzana ildiko katalin eszter erzsebet ioana mihaela simona roxana elena raluca andreea adele agathe agnes albane
alexandrine alix amandine amelie anais anouk antoinette apolline arlette armelle astrid aude audrey aurelie aurore
axelle beatrice berengere blandine brigitte capucine carine carole cecile celine chantal charlene christelle
christiane clarisse clemence clementine clotilde coline corinne delphine diane dominique edith elisabeth elise elodie
eloise emilie emmanuelle estelle eugenie fabienne fanny faustine flavie florence francine frederique gaelle genevieve
ghislaine gisele helene heloise henriette hortense huguette ines isabelle jacqueline jeannine jocelyne joelle josette
josiane juliette justine laetitia laure laurence leonie liliane lise lorraine louane louise luce lucile lucienne
ludivine madeleine maelle magali manon margaux margot marguerite marielle marine marion marjolaine marlene martine
maryse mathilde maud melanie michele mireille monique muriel myriam nadege nadine nathalie nicole noemie oceane odile
ondine ophelie pascale paulette pauline perrine raymonde regine rolande romane roselyne sandrine segolene severine
simone solange solene sophie suzanne suzette sylvaine sylvie therese valerie veronique violette virginie viviane
yolande yvonne zoe agnese alessandra alessia allegra antonella arianna assunta aurora beatrice benedetta bianca bruna
carlotta carmela caterina cecilia chiara cinzia claudia concetta cristina daniela debora donatella donata eleonora
elettra elisabetta emanuela emma federica fiorella flavia francesca fulvia gaia giada giorgia giovanna giuliana
giuseppina giusi graziella grazia ilaria immacolata lavinia letizia liliana livia loredana lorella luciana lucrezia
ludovica luisa luigia maddalena mara marcella margherita mariella marinella marta martina matilde michela mirella
nicoletta noemi ornella ottavia paola patrizia piera raffaella rita roberta romina rosa rosanna rosaria rosella
rossana rossella sabrina samantha serena silvana silvia simona simonetta sofia stefania susanna tiziana valeria
vittoria viviana adela adelaida adelina agueda aida ainhoa aitana almudena alba amparo anahi angeles anunciacion
araceli aranzazu asuncion aurelia beatriz begona belen berta blanca candela carlota carmela caridad catalina cayetana
celestina cielo clara claribel concepcion concha conchita consuelo cristina dalia delfina dolores edurne elena elisa
elvira encarnacion esperanza estefania estela estrella eugenia eulalia evangelina fabiola fatima fernanda flor
francisca gabriela gloria graciela guadalupe herminia hortensia inmaculada irene isabel itziar ivonne jimena josefa
juana juanita julieta leonor leticia lorena lourdes lucia luciana lupe luz macarena magdalena maite manuela maricarmen
maria maribel marisol marta matilde mayra mercedes micaela milagros mirta montserrat nati natividad nayeli nerea
nieves noelia nuria ofelia olga olivia paloma paola paz pilar purificacion raquel remedios rigoberta rocio rosalia
rosario rosaura sagrario salome silvia socorro sofia sol soledad susana teresa trinidad ursula valentina vanesa
veronica virginia ximena yadira yesenia yolanda zulema adriana alessandra aline ana andreia antonia aparecida beatriz
benedita bruna camila carolina catarina celia claudia cleide clarice conceicao cristiane cristina daniela debora
denise dilma edna eliane elisangela elza fabiana fernanda flavia francisca gisele gleisi graca heloisa ines iolanda
iracema isabel ivete janaina jandira joana joaquina jussara katia larissa leila lidia lilian luana lucia luciana luiza
manuela mafalda marcia margarida mariana marielle marilia marina marlene marli matilde michele mirian monica natalia
neusa nilza patricia paula priscila raimunda raquel regina renata rita roberta rosangela rosana sandra silvana silvia
simone sonia sueli tania tatiana teresa thais vanessa vera zelia zilda agneta anette anne-marie anniken annika aase
asa astrid audhild aud barbro bente berit birgit birgitte birgitta bodil britt britta brynhild camilla cecilie
charlotte dagny ditte dorthe ebba eli elin elisabet ella elsebeth embla erna eva frida freja gerd greta grete grethe
gro gry gudrun guri gunhild gunilla gunn hanne hedda hege heidi helle hilde hildur idun inga ingeborg inger ingunn
ingvild jette johanne jonna jytte kaja kajsa karen kari karianne karin kine kirsten kjersti kristin lena lene linn
lise lisbeth liv lone lotta lotte lovisa maj malin maren margrethe margit mari marit marte merete mette mona nina
oddny pernille pia ragna ragnhild randi rigmor runa sanna signe siri sigrun sissel siv solveig solvor stine sunniva
susanne synne synnove thea tone tora torill torunn tove trine tuva tyra ulla ulrika unni vibeke vigdis wenche ylva
aino aila anneli annikki eeva eija elina hanna heidi helena hilkka irja jaana jenni johanna kaarina kaija katri kirsi
krista kristiina laura leena liisa marja marjatta mari maarit merja minna mirja niina outi paivi paula pirjo pirkko
raija reetta riikka riitta saara sanna satu seija sinikka sirpa sofia soili susanna taina tarja terhi tiina tuija
tuula ulla vuokko angela anja anke anneliese annegret annette antje astrid babette barbel bettina birgit birgitta
brunhilde christa christel claudia cordula cornelia dagmar doris dorothea edeltraud elfriede elke ellen elsbeth erika
franziska frauke friederike gabi gabriele gerda gerlinde gesine gisela gretel gudrun gundula hanne hannelore hedwig
heide heike hella helga henriette hertha hilde hildegard ilse imke inge ingeborg ingrid inka irmgard irmtraud iris
isolde jutta karin karla karoline katharina kathrin katja katrin kerstin klara lieselotte liesel liselotte lore luise
magda manuela mareike margarete margit margot margret marlies martina mathilde mechthild meike monika nadja nele petra
ramona regine reinhild renate rosemarie roswitha sabine saskia sibylle sieglinde sigrid silke silvia simone sonja
stefanie steffi susanne svenja tanja tatjana theresia trude ulla ulrike ursula ute uta verena veronika viola waltraud
wibke wiebke wilhelmine anouk annemarie anneke anouschka carola daphne dieuwke elly els evelien femke floor fleur
gerda gerdi greetje hanneke heleen hilde ilse ineke inge ingrid janneke jantien jet josephine kaatje karlijn lies
liesbeth lieke lilianne lotte maaike maartje marieke marijke marijn marjan marjolein marleen marloes mieke miep mirjam
nelleke noortje petra renske roos saskia sanne sigrid tineke trijntje truus wilma wilhelmina willemijn yvette aine
aisling aileen ailsa aoife bethan branwen brid bronagh bronwen caitlin caoimhe carys catrin cerys ciara clodagh
deirdre delyth dervla dympna eilidh eilis eimear eira eithne elen elin eluned emer enya ffion fionnuala gaynor glenys
grainne gwyneth heulwen iona isla kirsty lowri mairead mairi mairwen maeve maura mhairi mari megan meinir morag
morwenna myfanwy nerys nia niamh nicola noreen nuala olwen oonagh orla orlaith rhian rhiannon rhona roisin sadhbh
saoirse senga shona sian sinead siobhan sioned sorcha shauna tegwen una abena abike adaeze adaora adebimpe ade adunni
afia afua akosua akua ama amara amina aminata aissatou awa ayodele bintou bisi bolanle bukola chiamaka chidinma
chimamanda chioma ebele efua enitan esi fanta fatou fatoumata folake funmilayo funke hauwa ifeoma ijeoma kadiatou kemi
khady mariama mariame ndidi ngozi nkechi nkiru nneka nnenna nnedi obiageli oby oluchi omolara omotola oumou rokia
simisola sade tiwa titilayo toyin uju uzoamaka yaa yetunde yewande zainab achieng adhiambo akinyi atieno makena mumbi
muthoni njeri nyambura nyokabi wairimu wambui wangari wanjiku wanjiru aster birtukan derartu fana genzebe hiwot
letesenbet meseret sahle tirunesh tsion winta almaz ayanda baleka bathabile busisiwe dineo gugu khanyi lerato lindiwe
mamphela mbali naledi nandi ntombi nokuthula nomalanga nomsa nomvula nomzamo nonhlanhla nosiviwe noxolo ntombizodwa
nthabisang palesa phumzile rethabile refilwe sindisiwe sizakele thandeka thandi thandiwe thuli thulisile tsakani
winnie zandile zanele zindzi zodwa zoleka rudo ruvimbo tsitsi rutendo chipo fadzai ai aiko akane akari akemi akie
akiko asami asuka atsuko ayaka ayako ayumi chie chieko chihiro chika chiyo chizuko emi emiko eri eriko etsuko fumiko
hana haruka haruko harumi hikari hina hiromi hisako hitomi honoka ikuko izumi junko kaho kanako kaori kasumi kazuko
kazumi keiko kiko kimiko kimi kiyoko kotone kumiko kyoko mai maiko maki mami mana mao mari mariko masako masumi mayu
mayumi megumi michiko midori mieko miho mika mikako miki minako minami mio misaki mitsuko miu miwa miyako miyuki
mizuki moe momoko naho nana nanami naoko naomi natsuki natsumi noriko nozomi reiko reina rie rieko riho rika riko rin
rina risa ritsuko rumi ryoko sachiko saki sakura sanae satomi saori sawako sayaka sayuri setsuko shiori shizuka shoko
sumiko sumire tamaki tomoko tomomi toshiko tsukasa umeko yayoi yoko yoshiko yui yuka yukari yukiko yuko yumi yumiko
yuriko adina adva aliza anat ariela avital ayelet bracha chana dafna dalia dana dorit efrat einat galia galit gila
hadas hagit iris irit keren lior liora limor maayan merav meirav meital michal miri nava neta nili nitza noa noga
nurit ofra orit orly orna osnat pnina rachela ravit reut rivka ronit ruti sari shani shelly shira shirly shlomit sigal
sivan tali tamar tova tzipi tzipora vered yaara yael yaffa yehudit zehava zipora ani astghik gayane hasmik lusine
naira nune shushan siranush sona eka ekaterine khatia ketevan lela maka manana nana nino nutsa salome tamar tinatin
aigul ainura asel dilnoza gulnara roza zarina saodat aung dewi endang fitri indah lestari megawati nurul puan ratna
retno rini sari siti susi sri tri wulan yenny azizah hannah imee leila leni loida corazon gloria grace jinkee risa
yingluck paetongtarn pornpimol sudarat aikaterini anastasia angeliki chrysoula despina dimitra dora eleftheria eleni
evangelia fotini georgia ioanna katerina kyriaki lina maria marika melina niki olympia panagiota paraskevi rena sofia
stavroula thalia theodora vasiliki xenia zoi addison aliyah allie alanna amya ansley arden ariel aubrey audra avery
bailey bea becca bette billie birdie blair blythe bobbie breanna bree brianna bridgette bristol brook caitlyn cameron
carey carlie carley carolann cayla celestine charity charlize chasity chelsey cheyenne ciara clare claribel coco
cordelia corrine corrina courteney darcy darla dayna deanna deanne deb debbi dee delilah della delores desiree dixie
dollie dominique dottie dree ebony elissa elyse ember esme etta everly fay fern florrie freda freya gabby georgette
georgie gertie gigi ginny goldie greer gwyn haley hallie hayley hyacinth imani iona isobel isla ivana ivanka jan janae
jamie janelle janie jayne jean jemima jenifer jeri jerri jewel joann joelle jolene jorie josie joslyn joyce judi junie
kaia kali kamala karyn kasey kat katelyn kathi katy kaylee kelli kelsey kenya keri keturah kiera kirstie kiersten
krista krystal kyla lacey lakeisha lana laney laurel layla leann leanne leigh lenora leona leonora lesley letitia lexi
libby liliana lilith linnea livia lorelei lorena lorna lottie louisa lucie lucretia lulu lupita luna mabel mackenzie
mallory marcy mariah maribel maricela marla marlee marlo maryann maryanne maude mavis maxie mckenna melba melissa
melva meryl mikayla millicent mimi minnie mitzi moriah nadine nan nanette nell nellie nelly nettie nicki nita noelle
nola norah nova ola ora pansy patrice pauletta peggy petunia philippa phoebe pippa piper queenie quiana randi raven
reba reese rhoda robyn romy rosalynn rosanne roseann rosie rosita rowena roxie ruthie sadie samara savanna selina
serena serenity shana shania shannon sharla sharyn shauna shawna shelby shelia sherri shonda simone sloane starla
stefanie susannah sylvie taylor tamika tamra tania tasha tatum tawanna tawny terese teri thalia thea therese tia
tierra tonia tonya topsy trisha trudie twyla tyra ursa val valarie velma verna vicki vickie vida vilma violetta willa
wynona yasmeen yolande zadie zena zinnia zola`.replaceAll('\n', ' ').split(' ');
