/** Common surnames of many peoples, in Latin script. Origin: general knowledge. */
export const surnames = `smith johnson williams jones brown davis miller wilson moore taylor anderson thomas jackson white harris martin
thompson garcia martinez robinson clark rodriguez lewis lee walker hall allen young hernandez king wright lopez hill
scott green adams baker gonzalez nelson carter mitchell perez roberts turner phillips campbell parker evans edwards
collins stewart sanchez morris rogers reed cook morgan bell murphy bailey rivera cooper richardson cox howard ward
torres peterson gray ramirez james watson brooks kelly sanders price bennett wood barnes ross henderson coleman
jenkins perry powell long patterson hughes flores washington butler simmons foster gonzales bryant alexander russell
griffin diaz hayes myers ford hamilton graham sullivan wallace woods cole west jordan owens reynolds fisher ellis
harrison gibson mcdonald cruz marshall ortiz gomez murray freeman wells webb simpson stevens tucker porter hunter hicks
crawford henry boyd mason morales kennedy warren dixon ramos reyes burns gordon shaw holmes rice robertson hunt black
daniels palmer mills nichols grant knight ferguson rose stone hawkins dunn perkins hudson spencer gardner stephens
payne pierce berry matthews arnold wagner willis ray watkins olson carroll duncan snyder hart cunningham bradley lane
andrews ruiz harper fox riley armstrong carpenter weaver greene lawrence elliott chavez sims austin peters kelley
franklin lawson fields gutierrez ryan schmidt carr vasquez castillo wheeler chapman oliver montgomery richards
williamson johnston banks meyer bishop mccoy howell alvarez morrison hansen fernandez garza harvey little burton
stanley nguyen george jacobs reid kim fuller lynch dean gilbert garrett romero welch larson frazier burke hanson day
mendoza moreno bowman medina fowler brewer hoffman carlson silva pearson holland douglas fleming jensen vargas byrd
davidson hopkins may terry herrera wade soto walters curtis neal caldwell lowe jennings barnett graves jimenez horton
shelton barrett obrien castro sutton gregory mckinney lucas miles craig rodriquez chambers holt lambert fletcher watts
bates hale rhodes pena beck newman haynes mcdaniel mendez bush vaughn parks dawson santiago norris hardy love steele
curry powers schultz barker guzman page munoz ball keller chandler weber leonard walsh lyons ramsey wolfe schneider
mullins benson sharp bowen daniel barber cummings hines baldwin griffith valdez hubbard salazar reeves warner stevenson
burgess santos tate cross garner mann mack moss thornton dennis mcgee farmer delgado aguilar vega glover manning cohen
harmon rodgers robbins newton todd blair higgins ingram reese cannon strickland townsend potter goodwin walton rowe
hampton ortega patton swanson joseph francis goodman maldonado yates becker erickson hodges rios conner adkins webster
norman malone hammond flowers cobb moody quinn blake maxwell pope floyd osborne paul mccarthy guerrero lindsey estrada
sandoval gibbs tyler gross fitzgerald stokes doyle sherman saunders wise colon gill alvarado greer padilla simon waters
nunez ballard schwartz mcbride houston christensen klein pratt briggs parsons mclaughlin zimmerman french buchanan
moran copeland roy pittman brady mccormick holloway brock poole frank logan owen bass marsh drake wong jefferson park
morton abbott sparks patrick norton huff clayton massey lloyd figueroa carson bowers roberson barton tran lamb
harrington casey boone cortez clarke mathis singleton wilkins cain bryan underwood hogan mckenzie collier luna phelps
mcguire allison bridges wilkerson nash summers atkins
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang feng yu
dong xiao cheng cao yuan deng shen zeng peng lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan
fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian lai chang chan
cheung leung lam lau ho ng yip tsang tsai hsu hsieh choi jung jang cho yoon lim han shin seo kwon oh hwang ahn yoo hong
jeon moon nam pham hoang huynh phan vu vo dang bui truong ngo
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
inoue kimura shimizu hayashi saito mori abe ikeda hashimoto ishikawa ogawa maeda fujita okada hasegawa ishii goto kondo
aoki sakamoto endo fujii nishimura fukuda ota miura takeda nakajima matsuda nakagawa nakano harada ono tamura ishida
ueda mizuno kishida suga
singh kumar sharma patel gupta khan verma mehta shah reddy rao nair iyer das chatterjee banerjee mukherjee ghosh bose
joshi desai kapoor malhotra chopra modi gandhi nehru ahmed ali hussain malik sheikh iqbal rahman hossain islam begum
chaudhry qureshi butt perera silva fernando
mohamed mohammed ibrahim hassan hussein abdullah ahmad saleh omar osman yusuf mahmoud mustafa al-assad haddad khoury
nasser mansour hamdan khalil aziz karimi hosseini ahmadi mohammadi rahimi rezaei jafari
ivanov smirnov kuznetsov popov vasiliev petrov sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev
semenov egorov pavlov kozlov stepanov nikolaev orlov andreev makarov nikitin zakharov kovalenko shevchenko bondarenko
tkachenko kravchenko kovalchuk melnyk boyko
muller mueller schulz fischer hoffmann schafer koch bauer richter wolf schroder neumann schwarz zimmermann braun
hofmann hartmann lange schmitt werner krause meier lehmann kohler maier fuchs vogel jung scholz moller keller huber
gruber steiner
dubois durand leroy moreau laurent lefebvre michel david bertrand roux vincent fournier morel girard andre lefevre
mercier dupont lambert bonnet francois martinez legrand garnier faure rousseau blanc guerin muller
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo
lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli
oliveira souza rodrigues ferreira alves pereira lima gomes ribeiro carvalho almeida lopes soares vieira barbosa
fernandes rocha dias nascimento andrade moreira nunes marques machado mendes freitas cardoso ramos goncalves santana
teixeira
nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski novak svoboda
novotny dvorak cerny prochazka horvath kovacs toth szabo nagy popescu ionescu jovanovic petrovic nikolic markovic
papadopoulos
jansen bakker visser smit meijer mulder hansen johansen olsen larsen andersen pedersen nilsen kristiansen johansson
andersson karlsson nilsson eriksson larsson olsson persson svensson gustafsson nielsen jensen christiansen korhonen
virtanen makinen nieminen jonsson
yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan erdogan
okafor okonkwo adeyemi okeke eze nwosu balogun abubakar bello mensah owusu boateng asante mwangi kamau otieno ochieng
wanjiru kariuki njoroge odhiambo dlamini nkosi ndlovu khumalo mokoena zulu zuma botha van banda phiri moyo tembo traore
diallo keita diop ndiaye kone camara toure
goldberg rosenberg rosen katz levy levine friedman kaplan shapiro greenberg weiss feldman stein bernstein epstein
rubin goldstein silverman`.replaceAll('\n', ' ').split(' ');

/** Surnames that stand before the given name, as in China and Korea: "Xi Jinping", "Kim Jong-un". */
export const leadingSurnames = `xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie song tang feng
deng shen zeng peng jiang cai ding wei xue yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin
kong bai cui kang mao qiu qin gu hou shao meng wan duan qian lai ma lu yu ye kim park lee choi jung jang cho yoon lim
han shin seo kwon oh hwang ahn yoo hong jeon moon nam nguyen tran pham hoang huynh phan vu vo dang bui truong ngo ban
tsai lam leung cheung chan`.replaceAll('\n', ' ').split(' ');

/** Vietnamese surnames. They stand first, and a person is called by the last word of the name. */
export const vietnameseSurnames = 'nguyen tran pham hoang huynh phan vu vo dang bui truong ngo duong ly le dinh trinh dao'.split(' ');
