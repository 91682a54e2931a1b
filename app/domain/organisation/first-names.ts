/** Common first names in Sweden, folded: whoever bears one is a person and no organisation. */
export const firstNames: ReadonlySet<string> = new Set(
  `adam agneta agnes ahmed alba albin alexander alexandra alfred ali alice alicia alma alva alvin amanda amina amir anders
andreas anette anita ann anna anne anneli annelie annette annica annika anton arne arvid astrid axel barbro beatrice
ben bengt benjamin berit bertil birgit birgitta björn bo britt britta camilla carin carina carl carolina caroline
catarina cecilia charlotta charlotte christer christian christina christoffer claes clara claudia dag dan daniel daniela
david diana ebba eddie edvin egon eleonor eleonora eli elias elin elina elisabet elisabeth elise ella ellen ellinor elof
elsa elvira emelie emil emilia emma erik erika ester eva evelina fanny fatima felicia felix filip filippa frank
fredrik frida frans gabriel gabriella george georg gerd greger greta gudrun gun gunilla gunnar gunnel gustaf gustav göran
gösta hampus hanna hannah hans hassan harald helen helena helene henning henrik henry hilda hugo håkan ibrahim ida
inga inge ingela ingemar inger ingrid ingvar irene isa isabella isabelle isak ivar jack jakob jan jana jane janne jasmin
jenny jens jerker jessica jesper joakim joel johan johanna johannes john johnny jon jonas jonathan jonna josef josefin
josefine julia jörgen kaj kajsa karin karina karl karolina katarina katja kenneth kent kerstin kevin khadija kim
kjell klara klas konrad kristian kristin kristina kristoffer kurt lars lasse leif leila lena lennart leo leon lena
lilian lilly lina linda linn linnea linus lisa lisbeth liv lotta louise lova lovisa lucas ludvig lukas lydia mads magdalena
magnus maj maja malin mahmoud marcus margareta margaretha margit maria mariam marianne marie marika marina marita markus
marlene marta martin martina mathias mathilda matilda mats mattias max maya melker mia micael michael mikael mike milan mimmi
minna moa mohamed mohammed mona monica monika morgan märta nadia natalia natalie nathalie nils nina niklas noah nora
ola olga olivia olle olof oskar oscar otto ove patricia patrick patrik paul paula paulina per pernilla peter petra
petter pia pontus rachel ragnar rebecca rebecka reza richard rickard rikard robert robin roger roland rolf ronny rosa rose roy
rune ruth saga sally samira sam samuel sandra sanna sara sarah selma signe sigrid silvia simon siri siv sofia sofie
solveig sonja staffan stefan stellan stig stina sture susanna susanne sune svante sven sylvia teodor teresa terese therese
thomas thorsten tilda tim tina tobias tom tomas tommy tor tora torbjörn tord tore torsten tova tove tuva ulf ulla ulrica
ulrika urban valter vanja vera veronica veronika victor victoria viggo viktor viktoria vilhelm vincent viola viveka vivian
wilhelm wille william wilma yasmin ylva yvonne zahra zara åke åsa örjan östen`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
