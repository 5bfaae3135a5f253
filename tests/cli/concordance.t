$ cp "$TESTS/cli/small.tbx" small.tbx
$ printf 'Les Œdèmes des côtes.\n\nUne hydropisie, un oedeme\nou une  hydropisie. Le\tpatient a une côte.\n' > a.txt
$ echo 'Rien à signaler.' > none.txt

# Every term of the concept, in any form, with its context: not past an empty line, on one line.
$ glossaire concordance -g small.tbx œdème a.txt
a.txt:1:5                                                     Les  Œdèmes  des côtes.
a.txt:3:5                                                     Une  hydropisie, un oedeme ou une hydropisie. Le patient a une…
a.txt:3:20                                     Une hydropisie, un  oedeme  ou une hydropisie. Le patient a une côte.
a.txt:4:9                        Une hydropisie, un oedeme ou une  hydropisie. Le patient a une côte.
$ glossaire concordance -g small.tbx œdème none.txt
[1]
# As many characters on each side as are asked for, never half a one.
$ glossaire concordance -g small.tbx -w 12 hydropisie a.txt
a.txt:1:5               Les  Œdèmes  des côtes.
a.txt:3:5               Une  hydropisie, un oedeme…
a.txt:3:20     …ropisie, un  oedeme  ou une hydr…
a.txt:4:9      …deme ou une  hydropisie. Le patient…

# Sentences.
$ glossaire concordance -g small.tbx --sentences côte a.txt
a.txt:1:16    Les Œdèmes des côtes.
a.txt:4:38    Le patient a une côte.

# Several terms: sections, or one list; -n keeps so many of each.
$ glossaire concordance -g small.tbx -n 1 --sentences côte œdème -- a.txt
côte (1)
a.txt:4:38    Le patient a une côte.

œdème (1)
a.txt:1:5     Les Œdèmes des côtes.
$ glossaire concordance -g small.tbx -n 1 --merge --sentences --sort place côte œdème -- a.txt
a.txt:1:5     Les Œdèmes des côtes.
a.txt:1:16    Les Œdèmes des côtes.
# A synonym of another of them is of the same concept, and is not asked for twice.
$ glossaire concordance -g small.tbx -n 1 --sentences hydropisie œdème -- a.txt
œdème (1)
a.txt:1:5     Les Œdèmes des côtes.

# A word that no glossary has is a noun of which nothing is known; --exact takes it as typed.
$ echo 'Des gadgets rouges, un Gadget rouge. Des Gadgets, un gadget rouge' > g.txt
$ glossaire concordance -g small.tbx -f tsv 'gadget rouge' g.txt | cut -f 1-5,7,9-
g.txt	1	5	4	14	gadgets rouges	inflected	gadget rouge	
g.txt	1	24	23	12	Gadget rouge	case	gadget rouge	
g.txt	1	54	53	12	gadget rouge	exact	gadget rouge	
$ glossaire concordance -g small.tbx -f tsv --exact Gadget g.txt | cut -f 3,7
24	Gadget
$ glossaire concordance -g small.tbx -f tsv 'œd*' a.txt | cut -f 7
Œdèmes
hydropisie
oedeme
hydropisie
# What begins so may be several concepts: sections, in the order of the alphabet.
$ echo 'Une côte, un patient coté.' > b.txt; glossaire concordance -g small.tbx --sentences 'cot*' b.txt
coté (1)
b.txt:1:22    Une côte, un patient coté.

côte (1)
b.txt:1:5     Une côte, un patient coté.
$ glossaire concordance -g small.tbx -f html --all-terms b.txt | grep -c '<h2'
2
$ glossaire concordance -g small.tbx 'xy*' a.txt
! glossaire concordance: no term of the glossary begins with 'xy'
[2]

# Orders.
$ printf 'un b os a, le a os b, un a os c, le os\n' > o.txt
$ for sort in place left left,1 right form file; do echo $sort: $(glossaire concordance -g small.tbx --sort $sort -f tsv os o.txt | cut -f 4); done
place: 5 16 27 36
left: 16 27 5 36
left,1: 16 27 5 36
right: 36 5 16 27
form: 5 16 27 36
file: 5 16 27 36
$ glossaire concordance -g small.tbx --sort up os o.txt
! glossaire concordance: --sort takes place, left, right, form, file or, with --best, best; left and right with a number of words from 1 to 9 (left,2); not 'up'
[2]
$ glossaire concordance -g small.tbx --sort best os o.txt
! glossaire concordance: --sort takes place, ...
[2]
$ glossaire concordance -g small.tbx --sort left --max 2 -f tsv os o.txt | cut -f 4
16
5
! glossaire concordance: warning: more than 2 places: the others are left out; see --max

# For programs: every start and length is where the keyword stands, and the sentence has it.
$ glossaire concordance -g small.tbx --json œdème a.txt | sed -n 3p
{"file":"a.txt","line":3,"column":20,"start":45,"length":6,"left":"Une hydropisie, un ","keyword":"oedeme","right":" ou une hydropisie. Le patient a une côte.","sentence":"Une hydropisie, un oedeme ou une hydropisie.","grade":"folded","term":"œdème","status":"preferred","entry":"oedeme"}
$ glossaire concordance -g small.tbx --json œdème côte -- a.txt | python3 -c 'import json, sys; text = open("a.txt", "rb").read(); print(all(text[h["start"]:][:h["length"]].decode() == h["keyword"] in h["sentence"] for h in map(json.loads, sys.stdin)))'
True
# The same from any number of workers, and in parts from a pipe.
$ for i in $(seq 300); do echo "Un œdème $i. Une côte $i."; done > long.txt; for i in $(seq 20); do cp long.txt long$i.txt; done
$ for how in '--merge' '--sort right' '-f tsv' '-n 7' ''; do glossaire concordance -g small.tbx $how œdème côte -- long*.txt > one; glossaire concordance -g small.tbx -j 4 $how œdème côte -- long*.txt | cmp - one; wc -l < one; done
12600
12603
12600
17
12603
$ while read -r line; do printf '%s\n' "$line"; done < long.txt | glossaire concordance -g small.tbx -f tsv œdème | cut -f 4- > a; glossaire concordance -g small.tbx -f tsv œdème long.txt | cut -f 4- | cmp - a

# The whole glossary: the index of a corpus; terms within longer ones too.
$ glossaire concordance -g small.tbx --all-terms -f tsv a.txt | cut -f 2,3,7
1	5	Œdèmes
1	16	côtes
3	5	hydropisie
3	20	oedeme
4	9	hydropisie
4	38	côte

# Forms and how often; where in the texts they stand.
$ printf 'Œdème. Un œdème, des œdèmes.\n' > f.txt
$ glossaire concordance -g small.tbx --count œdème a.txt f.txt
œdème (7)
  hydropisie       2     1
  œdème            2     1
  œdèmes           2     2
  oedeme           1     1
$ glossaire concordance -g small.tbx --count -f tsv côte a.txt f.txt
côte	cote	côte	1	1
côte	cote	côtes	1	1
$ glossaire concordance -g small.tbx --plot œdème a.txt f.txt none.txt
œdème (7)
  a.txt  ··█···············█·········█········█······················      4
  f.txt  █···················█·····················█·················      3
$ glossaire concordance -g small.tbx --plot --json côte a.txt
{"term":"côte","entry":"cote","file":"a.txt","count":2,"bytes":96,"parts":[0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0]}
$ glossaire concordance -g small.tbx --count œdème none.txt
[1]
$ for use in --count --plot; do glossaire concordance -g small.tbx $use œdème côte -- long*.txt > one; glossaire concordance -g small.tbx -j 4 $use œdème côte -- long*.txt | cmp - one; wc -l < one; done
5
45

# Words near a term, with log-likelihood: 3 of 9 words near are "fragile", and none of 5 others is.
$ echo 'Un os fragile casse. Un os fragile guérit. Un os fragile tient. Le bois sec brûle vite.' > w.txt
$ glossaire concordance -g small.tbx --collocates os w.txt
os (3)
  fragile       3       3      3.1
$ glossaire concordance -g small.tbx --collocates -f tsv os w.txt w.txt
os		fragile	6	6	6.2
$ glossaire concordance -g small.tbx --collocates --json os w.txt
{"term":"os","entry":null,"word":"fragile","count":3,"total":3,"score":3.1}
$ glossaire concordance -g small.tbx --collocates œdème none.txt
[1]
# A word near two of them is near once; one of the term itself is not near.
$ echo 'Un os dur, un os dur, un os dur. Le mur dur, le sol dur, rien.' > w.txt; glossaire concordance -g small.tbx --collocates -f tsv os w.txt
os		dur	3	5	0.6

# The best examples: a sentence of 8 to 30 words with a verb and whole brackets, the term before any other.
$ good='œdème du pied reste visible sur les images de contrôle.'; printf '%s\n\n' 'Œdèmes du pied.' "Un œdème (du pied reste visible sur les images de contrôle." "Cet $good Après six mois, un œdème ancien montre
> encore les mêmes contours réguliers, avec une hydropisie." "Cet $good" > best.txt
$ glossaire concordance -g small.tbx --best œdème best.txt
best.txt:5:5     Cet œdème du pied reste visible sur les images de contrôle.
best.txt:5:80    Après six mois, un œdème ancien montre encore les mêmes contours réguliers, avec une hydropisie.
best.txt:3:4     Un œdème (du pied reste visible sur les images de contrôle.
$ glossaire concordance -g small.tbx --best -n 1 --json œdème best.txt | sed 's/.*"sentence":"//; s/".*//'
Cet œdème du pied reste visible sur les images de contrôle.
# A few sentences are the best ones, unless their order is asked for; that of the best may be too.
$ glossaire concordance -g small.tbx --sentences -n 2 œdème best.txt | cut -d : -f 2,3
5:5     Cet œdème du pied reste visible sur les images de contrôle.
5:80    Après six mois, un œdème ancien montre encore les mêmes contours réguliers, avec une hydropisie.
$ for how in '--sentences -n 2 --sort place' '--best --sort place' '--best --sort right' '--sentences -n 3 --sort best' '--sentences -n 0'; do echo "$how:" $(glossaire concordance -g small.tbx -f tsv $how œdème best.txt | cut -f 2,3 --output-delimiter :); done
--sentences -n 2 --sort place: 1:1 3:4
--best --sort place: 3:4 5:5 5:80
--best --sort right: 5:80 3:4 5:5
--sentences -n 3 --sort best: 5:5 5:80 3:4
--sentences -n 0: 1:1 3:4 5:5 5:80 6:47 8:5
$ glossaire concordance -g small.tbx --sentences -n 5000 œdème best.txt
! glossaire concordance: of the best sentences 1 to 1000 are kept, not 5000: --sentences --sort place shows any number as they come
[2]

# A translation beside each place: of a text with as many lines, or of a file that has both sides.
$ printf 'Un œdème du pied.\nRien.\nUne hydropisie\n' > fr.txt; printf 'An oedema of the foot.\nNothing.\nA dropsy\n' > en.txt
$ glossaire concordance -g small.tbx --with en.txt œdème fr.txt
fr.txt:1:4                                                      Un  œdème  du pied.
               = An [oedema] of the foot.
fr.txt:3:5                                                     Une  hydropisie
               = A dropsy
$ glossaire concordance -g small.tbx --with en.txt -f tsv œdème fr.txt | cut -f 1-5,12-
fr.txt	1	4	3	7	An oedema of the foot.	oedema
fr.txt	3	5	30	10	A dropsy	
$ paste fr.txt en.txt | sed '1i fr\ten' > memo.tsv
$ glossaire concordance -g small.tbx --with memo.tsv --json œdème | sed -n '1s/.*"entry"/"entry"/p'
"entry":"oedeme","aligned":"An oedema of the foot.","equivalents":["oedema"]}
$ glossaire concordance -g small.tbx --from en --to fr --side target --with memo.tsv edema
memo.tsv:2:22                                                     An  oedema  of the foot.
                 = Un [œdème] du pied.
# One side alone: places are those of the file.
$ glossaire concordance -g small.tbx --side source -f tsv œdème memo.tsv | cut -f 1-5,7
memo.tsv	2	4	9	7	œdème
memo.tsv	4	5	68	10	hydropisie
$ printf 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "un \\"œdème\\""\nmsgstr "an oedema"\n' > a.po
$ glossaire concordance -g small.tbx --side source -f tsv œdème a.po | cut -f 2-7
4	13	46	7	un "	œdème
$ glossaire concordance -g small.tbx --with en.txt œdème fr.txt a.txt
! glossaire concordance: 2 texts but 1 translations: each text has one --with FILE
[2]
$ glossaire concordance -g small.tbx --with fr.txt œdème a.txt
! fr.txt: error: it has 3 lines and its source, a.txt, has 4: they go line by line
[2]

# Documents of JSON Lines, each a text of its own.
$ printf '{"id":"d1","text":"Un œdème."}\n{"id":7,"text":"Rien."}\n{"text":"Une côte, un\\nœdème"}\nnone\n' > d.jsonl
$ glossaire concordance -g small.tbx --jsonl -f tsv œdème d.jsonl | cut -f 1-5,7
d1	1	4	3	7	œdème
d.jsonl:3	2	1	14	7	œdème
! d.jsonl:4:1: error: not JSON: this cannot stand here
$ glossaire concordance -g small.tbx --jsonl -o d.tsv œdème d.jsonl; echo $?; wc -l < d.tsv
2
2
! d.jsonl:4:1: error: not JSON: this cannot stand here
$ yes none | head -n 12 | glossaire concordance -g small.tbx --jsonl œdème
! standard input:1:1: error: not JSON: this cannot stand here
! glossaire concordance: 12 lines could not be read
[2]
$ sed -i 4d d.jsonl; glossaire concordance -g small.tbx --jsonl --json œdème d.jsonl | cut -d , -f 1-3
{"file":"d1","id":"d1","line":1
{"file":"d.jsonl:3","id":null,"line":2
$ glossaire concordance -g small.tbx --jsonl --plot œdème d.jsonl
œdème (2)
  d1         ················█···········································      1
  d.jsonl:3  ········································█···················      1
$ glossaire concordance -g small.tbx --jsonl --count -n 1 œdème d.jsonl
œdème (2)
  œdème       2     2

# A page: a table a term; a picture of where they stand above it.
$ glossaire concordance -g small.tbx -o page.html --plot œdème côte -- a.txt; sed -n '/<main/,/<.main>/p' page.html | grep -c '<tr><td class="place">'
6
$ grep -o '<h[1-3].*</h[1-3]>' page.html
<h1>Concordance</h1>
<h2>Répartition</h2>
<h3>œdème</h3>
<h3>côte</h3>
<h2 lang="fr">œdème <small>4</small></h2>
<h2 lang="fr">côte <small>2</small></h2>
$ glossaire annotate -g small.tbx -o a.html a.txt; glossaire concordance -g small.tbx -f html œdème a.txt | grep -o '<a href[^>]*>' | head -n 1
<a href="a.html#:~:text=%C5%92d%C3%A8mes">
$ glossaire concordance -g small.tbx --plot --merge œdème côte -- a.txt
a.txt (6)
  œdème  ··█···············█·········█········█······················      4
  côte   ··········█············································█····      2

# What says nothing about what is asked for is refused.
$ for option in '--count --sentences' '--plot -n 3' '--collocates --sort left' '--best -w 9' '--sentences -n 3 --max 9' '--count -f html' '--id x' '--jsonl --side source' '--collocates --count'; do glossaire concordance -g small.tbx $option œdème a.txt; done
! glossaire concordance: --sentences does not go with --count
! glossaire concordance: --number does not go with --plot
! glossaire concordance: --sort does not go with --collocates
! glossaire concordance: --width does not go with --best
! glossaire concordance: --max does not go with --sentences -n, the best, without --sort
! glossaire concordance: --count is no page: take text, tsv or json; the page of --plot has every place
! glossaire concordance: --id goes with --jsonl
! glossaire concordance: --side does not go with --jsonl
! glossaire concordance: --count does not go with --collocates
[2]
$ for how in --collocates --best '--plot -f html' '--count --jsonl'; do for j in 1 4; do glossaire concordance -g small.tbx $how -j $j œdème côte -- long*.txt > $j 2> $j.err; done; cmp 1 4; cmp 1.err 4.err; done

# What is wrong says so.
$ glossaire concordance
! glossaire concordance: no term: name one, or ask for --all-terms
[2]
$ glossaire concordance -g small.tbx --all-terms œdème -- a.txt
! glossaire concordance: --all-terms takes no term: 'œdème' is one
[2]
$ glossaire concordance -g small.tbx œdème aigu
! aigu: error: there is no such file: check its name; a term of several words is quoted, or stands before --
[2]
$ glossaire concordance -g small.tbx '' a.txt
! glossaire concordance: there is no word in ''
[2]
$ glossaire concordance -g small.tbx -w 5000 œdème a.txt
! glossaire concordance: --width takes a number up to 1000, not '5000'
[2]
$ glossaire concordance -g small.tbx -f tsv œdème a.txt . none.txt | cut -f 3
5
5
20
9
! .: error: this is a folder: name a file in it; a term of several words is quoted, or stands before --
$ glossaire concordance -g small.tbx -o out.pdf œdème a.txt
! glossaire concordance: the suffix of 'out.pdf' names no format; choose with -f: text, html, tsv or json
[2]
$ printf 'un \377 os \377, un os' | glossaire concordance -g small.tbx -f tsv os
-	1	6	5	2	un � 	os	 �, un os	exact	os	
-	1	15	14	2	un � os �, un 	os		exact	os	
! standard input:1:4: warning: not UTF-8, first at byte 3 (2 in all): passed through as they are...

# A byte order mark is no part of the text for people.
$ printf '\357\273\277Le poumon. Le rein.\n' > marked.txt; glossaire concordance --json poumon marked.txt | grep -o '"start":[0-9]*\|"left":"[^"]*"\|"sentence":"[^"]*"'
"start":6
"left":"Le "
"sentence":"Le poumon."
$ glossaire concordance --side target --with marked.txt poumon marked.txt
! glossaire concordance: --side goes with a --with FILE that has both sides and no text before it: to search the translation, name it as the text and the text as --with FILE
[2]
