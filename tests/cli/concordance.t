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
a.txt:1:16    Les Œdèmes des côtes.

œdème (1)
a.txt:1:5     Les Œdèmes des côtes.
$ glossaire concordance -g small.tbx -n 1 --merge --sentences côte œdème -- a.txt
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
! glossaire concordance: --sort takes place, left, right, form or file, left and right with a number of words from 1 to 9 (left,2), not 'up'
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
! glossaire concordance: the suffix of 'out.pdf' names no format; choose with -f: text, tsv or json
[2]
$ printf 'un \377 os \377, un os' | glossaire concordance -g small.tbx -f tsv os
-	1	6	5	2	un � 	os	 �, un os	exact	os	
-	1	15	14	2	un � os �, un 	os		exact	os	
! standard input:1:4: warning: not UTF-8, first at byte 3 (2 in all): passed through as they are...
