/** Common given names by gender. Origin: general knowledge. */
export const maleNames = `aaron abdul abdullah abraham adam adrian ahmad ahmed akira alan albert alberto aldo alejandro alex alexander alexandre
alexei alfonso alfred alfredo ali allan allen alvin amir amit anders andre andreas andrei andres andrew andrey andy
angel angelo anthony antoine anton antonio ari ariel armando arnold arthur arturo ashton augusto avi barney barry bartholomew bart
basil ben benito benjamin bernard bernardo bernie bert bill billy bjorn bob bobby boris brad bradley brandon brendan
brent bret brett brian brooks bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos carlton casey
cedric cesar chad charles charlie chester chris christian christoph christophe christopher chuck clarence clark claude
claudio clay clayton cliff clifford clint clinton clive cody colin conor conrad corey cornell cory craig curt curtis
cyril cyrus dale damian damon dan daniel daniele danny darrell darren darryl dave david dean denis dennis denny derek
desmond devin dexter didier diego dieter dick dirk dmitri dmitry dominic dominique don donald donnie doug douglas drew
duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot
elliott elmer emil emilio emmanuel enrique eric erich erik ernest ernesto ernie ethan eugene evan evgeny fabian
federico felipe felix ferdinand fernando floyd francesco francis francisco franco francois françois frank franklin
franz fred freddie freddy frederick fritz gabriel garrett garry gary gavin gene geoff geoffrey george gerald gerard
gerardo gerhard gerry giancarlo gilbert gino giorgio giovanni giuliano giuseppe glen glenn gordon graham grant greg
gregg gregory guido guillermo gunther gus gustav gustavo guy hank hans harold haris harrison harry harvey hassan
hector heinrich helmut henri henrik henry herb herbert herman hideo hiroshi horace howard hubert hugh hugo hussein ian
ibrahim ignacio igor ike imran ira irving isaac isaiah ismail ivan ivo jack jackson jacob jacques jaime jake jamal
james jamie jan janos jared jarrod jason jasper javier jay jean jed jeff jefferson jeffrey jerald jeremiah jeremy
jerome jerry jess jesse jesus jim jimmy jin joachim joaquin joe joel joey johan johannes john johnathan johnny jon
jonah jonas jonathan jordan jorge jose josé josef joseph josh joshua juan juergen jules julian julien julio julius jun
junior jurgen justin kai karim karl keith kelvin ken kenji kenneth kent kenny kenzo kevin khaled khalid khalil kirk
klaus kofi konrad kurt kyle lamar lance larry lars laurence laurent lawrence lee leo leon leonard leonardo leonid
leroy les lester levi lewis liam lincoln lindsey lionel lloyd lorenzo lou louis lowell luc luca lucas luigi luis luiz
lukas luke luther lyle lyndon mahmoud malcolm manuel marc marcel marcello marco marcos marcus mario marion mark markus
marlon marshall martin martín marty marvin mason mathew mathieu matt matteo matthew matthias maurice mauricio max
maxim maxime maxwell mehmet mel melvin michael michel miguel mick mike mikhail miles milo milton mitch mitchell
mohamed mohammad mohammed morgan morris moses muhammad murray mustafa nate nathan nathaniel neal ned neil nelson
nicholas nick nicolas nicola nigel nikita nikolai niles noah noam noel norm norman oleg oliver olivier omar orlando
oscar otto owen pablo paolo pascal pat patrick paul paulo pavel pedro percy perry pete peter phil philip philippe
phillip pierre piers preston quentin rafael rahul rajiv ralph ramon rand randall randolph randy raoul rashid raul ravi
ray raymond reggie reginald reinhard rene rex reza ricardo rich richard rick ricky rob robbie robert roberto robin
rocco rod rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rufus
rupert russ russell ryan saeed salim salman salvador salvatore sam sami sammy samuel samir sandro sanjay santiago
satoshi saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon sidney sid silvio simon
solomon spencer stan stanley stefan stefano stephan stephen sterling steve steven stewart stuart sven syed takashi
takeshi tariq taylor ted teddy terence terrence terry thabo thaddeus theo theodore thierry thomas tim timothy tobias
toby todd tom tomas tommy tony travis trent trevor tristan troy tucker tyler umberto uri valentin vance vernon viktor
victor vikram vince vincent vincenzo virgil vitaly vito vladimir vladislav wade wallace walt walter warren wayne
wendell werner wesley wilbur wilfred wilhelm will willard william willie willy winston wolf wolfgang woody xavier
yannick yasser yitzhak yoshi yuri yury yusuf yves zach zachary zack`.replaceAll('\n', ' ').split(' ');

export const femaleNames = `abigail ada adele adriana adrienne agatha agnes aileen aisha alana alberta alejandra alexa alexandra alexis alice
alicia alina aline alison allison alma alyssa amal amanda amber amelia amina amy ana anastasia andrea angela angelica
angelina angie anita ann anna annabel anne annette annie annika antonia april ariana arianna arlene ashley astrid
audrey aurora ava aya ayesha azadeh barbara beatrice beatriz becky belinda bernadette bernice bertha bess beth bethany
betsy betty beverly bianca birgit blanca bonnie brandi brenda bridget brigitte britney brittany brooke camila camille
candace candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra cassie catalina catarina
catherine cathy cecile cecilia celeste celia celine chandra chantal charlene charlotte chelsea cherie cheryl chiara
chloe christa christiane christie christina christine christy cindy claire clara clarissa claudia colette colleen
connie consuelo cora corinne courtney cristina crystal cynthia dagmar daisy dana daniela danielle daphne darlene dawn
deborah debra debbie deirdre delia delphine denise desiree diana diane dianne dina dolores donna dora doreen doris
dorothy edith edna eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen eloise elsa
elsie elvira emilia emily emma erica erika erin esmeralda estelle esther ethel eugenia eunice eva eve evelyn faith
fatima faye felicia fiona flora florence frances francesca françoise frederica frieda gabriela gabrielle gail
geneviève genevieve georgia georgina geraldine germaine gertrude gina ginger giovanna gisela giulia gladys glenda
gloria golda grace greta gretchen guadalupe gwen gwendolyn hana hanna hannah harriet hazel heather heidi helen helena
helene helga henrietta hilary hilda hillary hiroko holly hope ida ilana ilona imogen ines ingrid irena irene irina
iris irma isabel isabella isabelle ivana ivy jackie jacqueline jacquelyn jade jana jane janet janice janine jasmine
jean jeanette jeanne jeannie jen jenna jennifer jenny jessica jessie jill jo joan joann joanna joanne jocelyn jodi
johanna josefina josephine joy joyce juanita judith judy julia juliana julianne julie juliet june justine kaitlin
karen karin karina karla kate katarina katharina katharine kathe katherine kathleen kathryn kathy katie katja katrina
kay kayla keiko kelly kellie kendra kerry kim kimberly kirsten kirstin kristen kristi kristin kristina laila lana lara
latoya laura lauren laurie lea leah leila lena leslie leticia lidia lila lillian lily lina linda lindsay lisa liv liz
liza lois lola loretta lori lorraine louise lourdes lucia lucille lucinda lucy luisa lydia lynn lynne mabel madeleine
madeline madison mae magda magdalena maggie mandy manuela marcela marcia margaret margarita margot marge margie maria
mariam mariana marianne marie mariko marilyn marina marisa marisol marjorie marlene marsha marta martha martina mary
maureen maxine may maya megan meghan melanie melinda melissa melody mercedes meredith meryl mia michaela michele michelle
mildred millie mimi mina mindy mira miranda miriam misty moira molly mona monica monika monique muriel myra myrtle
nadia nadine nancy naomi natalia natalie natasha nicole nicola nikki nina noor nora noreen norma odette olga olivia
olympia ophelia paige pam pamela patience patricia patsy patti patty paula paulina pauline peggy penelope penny petra
phyllis pilar polly priscilla priya rachel ramona rebecca regina renata renee rhonda rita roberta rochelle rosa
rosalie rosalind rosario rose rosemary roxanne ruth sabina sabine sabrina sally samantha sandra sandy sara sarah sasha
savannah scarlett selena selma shannon shari sharon sheila shelley shelly sherry sheryl shirley sigrid silvia simone
sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne susie suzanne svetlana
sybil sylvia tabitha tamara tammy tanya tara tatiana teresa terri tessa thelma theresa therese tiffany tina toni
tracey traci tracy trina trudy ursula valentina valeria valerie vanessa vera verena veronica vicki vicky victoria
viola violet virginia vivian vivien wanda wendy whitney wilma winifred winnie xiomara yasmin yael yoko yolanda yuki
yulia yvette yvonne zahra zainab zara zelda zoe zoya`.replaceAll('\n', ' ').split(' ');
