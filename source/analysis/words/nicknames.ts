/** Given names with their short forms: each entry is a name followed by its short forms. Origin: general knowledge. */
export const nicknames = `abraham abe|alan al|albert al bert|alexander alex al sasha xander|alexandra alex sandra sasha|alfred al fred alfie|allison ali
amanda mandy|andrew andy drew|angela angie|ann annie|anthony tony ant|antonio tony|arthur art|barbara barb barbie babs
bartholomew bart|benjamin ben benny benji|bernard bernie|bernardo bernie|bradley brad|calvin cal|cassandra cassie
catherine cathy cate kate katie|charles charlie chuck chas|charlotte charlie lottie|christina chris tina christy
christine chris tina chrissy|christopher chris kit|clifford cliff|clinton clint|cynthia cindy|daniel dan danny
david dave davey|deborah deb debbie|dennis denny|dmitri dima|donald don donny donnie|dorothy dot dottie|douglas doug
edward ed eddie ted ned|edmund ed eddie|edwin ed|eleanor ellie nell|elizabeth liz beth betsy betty lizzie eliza libby
emily em|eugene gene|ezekiel zeke|florence flo|frances fran|francis frank|francisco paco pancho|franklin frank
frederick fred freddie|gabriel gabe|geoffrey geoff|gerald gerry jerry|gilbert gil|gregory greg|harold hal harry
harrison harry|henry hank harry|herbert herb|howard howie|hubert bert|isaac ike|isabella bella|jacob jake|jacqueline jackie
james jim jimmy jamie|janet jan|jason jay|jeffrey jeff|jennifer jen jenny|jeremiah jerry|jeremy jerry|jerome jerry
jessica jess jessie|joan joanie|john jack johnny jon|johnathan jon|jonathan jon jonny|jose pepe|joseph joe joey
josephine jo josie|joshua josh|judith judy|julia julie|katherine kate kathy katie kat|kathleen kathy kate|kathryn kathy kate
kenneth ken kenny|kimberly kim|laurence larry|lawrence larry|leonard leo len lenny|leonid leo|leslie les|lewis lew
lillian lily|louis lou louie|louise lou|lucas luke|madeleine maddie|marcus marc|margaret maggie meg peggy marge margie
martha marty|martin marty|matthew matt|maxwell max|maximilian max|megan meg|melvin mel|michael mike mick mickey micky
michelle shelly|miguel mike|mikhail misha|mitchell mitch|mohammed mo|montgomery monty|nancy nan|natalie nat|nathan nate nat
nathaniel nate nat|nicholas nick nicky|nicole nicky|nikolai kolya|norman norm|oliver ollie|olivia liv|pamela pam
patricia pat patty tricia trish|patrick pat paddy|peter pete|philip phil|phillip phil|priscilla cilla|rachel rach
randall randy|randolph randy|raymond ray|rebecca becky becca|reginald reg reggie|richard rick dick rich ricky|robert rob bob bobby robbie bert
roberto rob|roderick rod|rodney rod|roger rog|ronald ron ronnie|rosemary rose|rudolph rudy|rudolf rudy|russell russ|samantha sam sammy
samuel sam sammy|sandra sandy|sebastian seb|sergei seryozha|sharon shari|sheldon shelly|sidney sid|solomon sol|spencer spence
stanley stan|stephanie steph|stephen steve|steven steve|stewart stu|stuart stu|susan sue susie suzy|suzanne sue|sylvester sly
terence terry|thaddeus thad tad|theodore ted teddy theo|theresa terry tess|thomas tom tommy|timothy tim timmy|victor vic|victoria vicky tori
vincent vince vinnie|virginia ginny|vladimir vova volodya|volodymyr vova|walter walt wally|wilfred wilf|william bill billy will willie liam
yevgeny zhenya|zachary zach zack|zachariah zach`.split(/[\|\n]/v);

/** Given names with their forms in other languages and spellings: each entry is one name. Origin: general knowledge. */
export const givenNameVariants = `alexander aleksandr oleksandr|andrei andriy andrej|anatoly anatoliy|dmitry dmytro dmitri|elena olena yelena|eugene yevhen yevgeny
grigory hryhoriy grigori|igor ihor|ivan iwan|katerina kateryna ekaterina yekaterina|michael mykhailo mikhail mykhaylo|natalia nataliya natalya
nikolai mykola nikolay|oleg oleh|paul pavel pavlo|peter pyotr petro piotr|sergei serhiy serhii sergey|vladimir volodymyr wladimir|vitaly vitaliy vitalii
vasily vasyl|joseph yosef josef iosif|george georgy heorhiy georgi|jacob yakov|simon semyon|tatiana tetiana tatyana|xenia kseniya oksana
muhammad mohammed mohammad mohamed muhammed mohamad mehmet|ahmed ahmad achmed|hussein hussain husayn hossein|yusuf youssef yousef yussuf
ibrahim ebrahim|abdullah abdallah|osama usama|omar umar|hasan hassan|mahmoud mahmud|mustafa moustafa|khaled khalid|aisha ayesha aicha|fatima fatma fatemeh
catherine katherine kathryn katharine catharine|stephen steven|philip phillip|john jon|sara sarah|ann anne|lawrence laurence
frederick frederic frederik|elizabeth elisabeth|theresa teresa|isabel isabelle|madeleine madeline|rachel rachael|deborah debra|allan alan allen
neil neal|sean shaun shawn|brian bryan|cathryn catherine|kristina christina|rebecca rebekah|zachary zackary`.split(/[\|\n]/v);
