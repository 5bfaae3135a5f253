# A translation: a mistake of each kind, and what is right.
$ cat > notice.po <<'END'
> msgid ""
> msgstr ""
> "Content-Type: text/plain; charset=UTF-8\n"
> "Language: en\n"
> "X-Source-Language: fr\n"
> 
> msgid "La coproculture était négative."
> msgstr "The coproculture was "
> "negative."
> 
> msgid "Une <b>IRM</b> a été faite."
> msgstr "An <b>IRM</b> was done."
> 
> # glossaire: ok missing-term goutte: told elsewhere
> msgid "La goutte est une maladie."
> msgstr "It is a disease."
> 
> msgid "Les œdèmes sont rares; un œdème n’est rien."
> msgstr "Oedema is rare."
> 
> #, fuzzy
> msgid "La coqueluche guérit."
> msgstr "Mumps resolves."
> 
> msgid "La rougeole est contagieuse."
> msgstr "La rougeole est contagieuse."
> 
> msgid "Le sein."
> msgstr ""
> END
$ glossaire verify notice.po
notice.po:8:13: error: “coproculture” is not to be used: say “stool culture” [forbidden-term]
notice.po:12:15: error: “IRM” (11:15) was left as it stands: say “MRI”, “magnetic resonance imaging” or “MRI scan” [untranslated-term]
notice.po:26:9: warning: the translation is the source, with “rougeole” (25:11) left as it stands: say “measles” or “rubeola” [untranslated-segment]
! notice.po: 7 segments: 5 checked, 2 not (1 untranslated, 1 fuzzy); 10 terms, 5 rendered; 2 errors, 1 warning, 1 note, 1 waived
[1]
$ glossaire verify --exit-zero notice.po 2> /dev/null | wc -l; glossaire verify --exit-zero notice.po nowhere > out 2>&1; echo $?
3
2

# Levels, rules, fuzzy entries, French.
$ glossaire verify --level error --without untranslated-term notice.po 2> /dev/null | cut -d : -f 2-4
8:13: error
$ glossaire verify --level note --only term-count notice.po 2> /dev/null
notice.po:19:9: note: “œdèmes” (18:12) stands 2 times in the source, and 1 in the translation [term-count]
[1]
$ glossaire verify --fuzzy --lang fr --only missing-term notice.po 2> /dev/null
notice.po:23:9: avertissement : « coqueluche » (22:11) n’est pas rendu : dire « pertussis » ou « whooping cough » [missing-term]
[1]
$ glossaire verify --to en-GB --only wrong-region notice.po 2> /dev/null
$ glossaire verify --to en-US --only wrong-region notice.po 2> /dev/null
notice.po:19:9: warning: “Oedema” is of another region: say “edema” [wrong-region]
[1]
$ echo imagerie-par-resonance-magnetique > general.txt; glossaire verify --only nothing notice.po
! glossaire verify: no rule 'nothing'; 'glossaire verify --rules' shows them all
[2]

# What is found can be let stand: a baseline, by fingerprint, whatever moves.
$ glossaire verify --write-waivers all.waivers notice.po > /dev/null 2>&1
[1]
$ cut -f 1,3-5 all.waivers | sed 1,2d
forbidden-term	coproculture	La coproculture était négative.	
untranslated-term	imagerie-par-resonance-magnetique	Une IRM a été faite.	
untranslated-segment	rougeole	La rougeole est contagieuse.	
$ (cat notice.po | sed 6q; echo '# moved'; sed 1,6d notice.po) > moved.po; glossaire verify --waivers all.waivers moved.po
! moved.po: 7 segments: 5 checked, 2 not (1 untranslated, 1 fuzzy); 10 terms, 5 rendered; 1 note, 4 waived
$ sed '/^untranslated-term/s/$/it is French/' all.waivers > glossaire.waivers; glossaire verify --waived --only untranslated-term notice.po 2> /dev/null
notice.po:12:15: error: “IRM” (11:15) was left as it stands: say “MRI”, “magnetic resonance imaging” or “MRI scan” (waived: it is French) [untranslated-term]
$ sed 's/coproculture était/coproculture restait/' notice.po > changed.po; glossaire verify --strict changed.po 2> /dev/null
changed.po:8:13: error: “coproculture” is not to be used: say “stool culture” [forbidden-term]
glossaire.waivers:3:1: warning: this waiver met nothing: coproculture [unused-waiver]
[1]
$ mkdir other; cp notice.po other; glossaire verify other/notice.po > /dev/null 2>&1
[1]
$ rm glossaire.waivers; printf 'untranslated-term\t*\timagerie-par-resonance-magnetique\n' > by-concept; glossaire verify --waivers by-concept --only untranslated-term notice.po 2> /dev/null
$ echo 'no-rule * sein' > bad; glossaire verify --waivers bad notice.po
! bad:1:1: error: no rule "no-rule": see glossaire verify --rules
[2]
$ printf 'missing-term\tx\tsein\n' > bad; glossaire verify --waivers bad notice.po
! bad:1:1: error: a fingerprint has 16 hexadecimal digits, or is *, not "x"
[2]
$ printf '# x\n\303\251\351\n' > bad; glossaire verify --waivers bad notice.po
! bad:2:2: error: not UTF-8, which a file of waivers is
[2]

# For programs.
$ glossaire verify -f tsv notice.po 2> /dev/null | cut -f 2-9 | sed -n 2p
12	15	error	untranslated-term	imagerie-par-resonance-magnetique	11	IRM	IRM
$ glossaire verify --json notice.po 2> /dev/null > f.jsonl; python3 -c '
> import json
> for d in map(json.loads, open("f.jsonl")):
>     t = d["target"]; s = t["text"].encode()
>     print(d["rule"], d["concept"], s[t["start"]:t["start"] + t["length"]].decode() == t["surface"] if t["surface"] else None, d["waived"], len(d["fingerprint"]))'
forbidden-term coproculture True None 16
untranslated-term imagerie-par-resonance-magnetique True None 16
untranslated-segment rougeole None None 16
$ glossaire verify --summary --json notice.po 2> /dev/null | python3 -c '
> import json, sys
> for d in map(json.loads, sys.stdin):
>     print(d["file"], d["segments"], d["checked"], d["skipped"]["fuzzy"], d["findings"]["forbidden-term"], [c["renderings"] for c in d["concepts"] if c["concept"] == "oedeme"])'
notice.po 7 5 1 {'error': 1, 'warning': 0, 'note': 0} [{'oedema': 2}]
None 7 5 1 {'error': 1, 'warning': 0, 'note': 0} [{'oedema': 2}]

# Of a long segment with many findings a passage is told with each, and where it begins; its source counts to the end.
$ python3 -c '
> for end in "la", "  la", "vu":
>     print("La fièvre, et " * 1500 + end, "The bruising hematoma, and " * 1500 + "it", sep="\t")' > wide.tsv
$ glossaire verify --json --only forbidden-term --level note wide.tsv 2> /dev/null > wide.jsonl; python3 -c '
> import json
> whole = [l.split("\t")[1].strip().encode() for l in open("wide.tsv", encoding="utf-8")]
> found = [json.loads(l) for l in open("wide.jsonl", encoding="utf-8")]
> print(len(found), max(len(json.dumps(d)) for d in found) < 4000)
> def right(d):
>     t, text = d["target"], whole[d["line"] - 1]
>     start = t["offset"] + t["start"]
>     return text[start:start + t["length"]] == b"bruising hematoma" and text[t["offset"]:].startswith(t["text"].encode()) \
>         and t["text"].encode()[t["start"]:].startswith(b"bruising hematoma") and start == d["column"] - 21004 - 2 * (d["line"] == 2)
> print(all(map(right, found)))
> print(*(len({d["fingerprint"] for d in found if d["line"] in lines}) for lines in ({1}, {1, 2}, {1, 3})))'
4500 True
True
1 1 2

# For people figures end with their last line, and those of several files stand apart.
$ glossaire verify --summary notice.po 2> /dev/null | tail -n 1 | grep -c .
1
$ glossaire verify --summary notice.po notice.po 2> /dev/null | grep -B 1 '^[^ ]'
notice.po
--

notice.po
--

total (2 files)

# A long file is shared by threads; what is found, and where it ends too early, is the same.
$ awk 'BEGIN { print "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>"; for (i = 0; i < 9000; i++) printf "<tu><tuv xml:lang=\"fr\"><seg>La rougeole %d.</seg></tuv>\n<tuv xml:lang=\"en\"><seg>%s number %d.</seg></tuv></tu>\n", i, i % 100 ? "Measles" : i % 200 ? "Rougeole" : "Mumps", i; print "</body></tmx>" }' > long.tmx
$ for how in "" --json "-f sarif" --summary "--json --level note"; do glossaire verify -j 1 $how long.tmx > one 2> err; glossaire verify -j 3 $how long.tmx 2> err3 | cmp - one; cmp err err3; done; cat err; wc -l < one
long.tmx: 9000 segments: 9000 checked; 9000 terms, 8910 rendered; 90 warnings
90
$ head -c 1060000 long.tmx > cut.tmx; glossaire verify -j 1 cut.tmx > one 2> err; echo $?; glossaire verify cut.tmx 2> err3 | cmp - one; cmp err err3; grep -c "ends too early" err
2
1

# Several files, side by side or one after the other; what cannot be read does not hide the rest.
$ cp notice.po b.po; glossaire verify notice.po b.po > one 2> /dev/null; glossaire verify -j 2 notice.po b.po 2> /dev/null | cmp - one; wc -l < one
6
$ head -c 200 notice.po > cut.po; glossaire verify cut.po notice.po > two 2> err; echo $?; wc -l < two; head -n 1 err
2
4
cut.po:11:7: error: this string is not closed: a quote is missing at its end
$ glossaire verify . 
! .: error: this is a folder: name a file in it
[2]
$ sed 's/Language: en/Language: es/' notice.po > es.po; glossaire verify es.po
! es.po: error: the file is from fr to es; the glossaries are compared from fr to en or back
! es.po: 7 segments: 0 checked, 7 not (1 untranslated, 1 fuzzy, 5 of other languages); 0 terms, 0 rendered
[2]
$ glossaire verify -o out.tsv notice.po 2> /dev/null; wc -l < out.tsv; glossaire verify -f text notice.po -o notice.po
3
! glossaire verify: 'notice.po' is read from; write to another file
[2]
$ glossaire verify - < notice.po 2>&1 > /dev/null | cut -d : -f 1
standard input

# Segments of one unit help each other; notes of the file waive; a register; what is told of a whole file.
$ cat > units.xlf <<'END'
> <xliff version="1.2"><file source-language="fr" target-language="en" original="o"><body>
> <trans-unit id="1"><source>x</source><seg-source><mrk mtype="seg" mid="1">La coqueluche.</mrk> <mrk mtype="seg" mid="2">Elle est là.</mrk></seg-source><target><mrk mtype="seg" mid="1">It.</mrk> <mrk mtype="seg" mid="2">Pertussis is here.</mrk></target></trans-unit>
> <trans-unit id="2"><source>La coproculture.</source><target>The coproculture.</target><note>glossaire: ok forbidden-term coproculture: as agreed</note></trans-unit>
> <trans-unit id="3"><source>La tumeur, la diarrhée.</source><target>The tumor, the diarrhea.</target></trans-unit>
> <trans-unit id="4"><source>La tumeur.</source><target>The tumour.</target></trans-unit>
> <trans-unit id="5"><source>L’abdomen.</source><target>The belly of the appendectomy.</target></trans-unit>
> <trans-unit id="6"><source>La rougeole.</source><target>It.</target><note>glossaire: ok missing-term goutte: nothing here</note></trans-unit>
> </body></file></xliff>
> END
$ glossaire verify --level note -f tsv units.xlf 2> /dev/null | cut -f 2-5
2	185	note	missing-term
7	57	warning	missing-term
7	1	note	unused-waiver
5	59	note	mixed-regions
$ glossaire verify --register technical --only wrong-register units.xlf 2> /dev/null
units.xlf:6:59: warning: “belly” is of another register: say “abdomen” [wrong-register]
[1]
$ glossaire verify --reverse --level note --only unmotivated-term units.xlf 2> /dev/null | sed -n '$p'
units.xlf:6:72: note: nothing in the source asks for “appendectomy” [unmotivated-term]
$ glossaire verify --general nowhere units.xlf
! nowhere: error: there is no such file: check its name
[2]
$ echo rougeole > words; glossaire verify --general words --only missing-term units.xlf 2> /dev/null
$ printf '<tmx version="1.4"><header srclang="fr"/><body><tu><prop type="x">glossaire: ok missing-term: so agreed</prop><tuv xml:lang="fr"><seg>La rougeole.</seg></tuv><tuv xml:lang="en"><seg>It.</seg></tuv></tu></body></tmx>' > w.tmx; glossaire verify --waived w.tmx 2> /dev/null | grep -o 'waived: .*)'
waived: so agreed)

# What may stand for a term that is missing is told with it; two terms for one concept are told once.
$ printf 'fr\ten\nUne infection virale.\tThe infection may be viral.\nUne coronarographie.\tA coronary angiography.\nUne coronarographie.\tA coronary angiogram.\n' > like.tsv; glossaire verify --level note like.tsv 2> /dev/null
like.tsv:2:27: note: “infection virale” (2:5) is not rendered: say “viral infection”; perhaps as “infection may be viral” [missing-term]
like.tsv:4:22: note: “coronarographie” (4:5) is rendered by “coronary angiogram” here, and elsewhere by “coronary angiography” [inconsistent-term]
[1]

# The glossary that an XLIFF 2 file brings along: used with the others, alone as a glossary, told once.
$ cat > own.xlf <<'END'
> <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.0" srcLang="en-GB" trgLang="fr">
> <file id="f"><group id="g"><unit id="u1"><gls:glossary>
> <gls:glossEntry id="1"><gls:term>tally sheet</gls:term><gls:translation source="house list">feuille <!-- of paper -->de pointage</gls:translation>
> <gls:definition>a page on which strokes are counted</gls:definition></gls:glossEntry></gls:glossary>
> <segment id="s"><source>The tally sheet is closed.</source><target>Le service est fermé.</target></segment></unit>
> <unit id="u2"><gls:glossary><gls:glossEntry id="1"><gls:term>tally sheet</gls:term><gls:translation source="house list">feuille de pointage</gls:translation><gls:definition>a page on which strokes are counted</gls:definition></gls:glossEntry></gls:glossary>
> <segment id="s"><source>A tally sheet, measles.</source><target>Une feuille de pointage.</target></segment></unit></group></file></xliff>
> END
$ glossaire verify --embedded own.xlf 2> /dev/null
own.xlf:5:68: warning: “tally sheet” (5:29) is not rendered: say “feuille de pointage” [missing-term]
own.xlf:7:65: warning: “measles” (7:40) is not rendered: say “rougeole” [missing-term]
[1]
$ glossaire verify own.xlf 2> /dev/null | cut -d : -f 2
7
$ glossaire list -g own.xlf --from en --to fr; glossaire lookup -g own.xlf --from en --to fr --json "tally sheet" | grep -o '"entry":"[^"]*"\|"definition":"[^"]*"\|"status":"[a-e][^"]*"' | sort | uniq
tally sheet (UK) — feuille de pointage
"definition":"a page on which strokes are counted"
"entry":"u1/1"
"status":"admitted"
$ glossaire verify --embedded units.xlf
! units.xlf: error: it brings no glossary along: none of its units has a <glossEntry>
[2]
$ glossaire verify --embedded own.xlf units.xlf
! glossaire verify: --embedded is for one translation: name its file
[2]
$ glossaire verify --embedded < own.xlf
! glossaire verify: --embedded is for one translation: name its file
[2]

# A prefix that is never declared is read past; what is no translation is refused, and what came before is told.
$ printf '<xliff version="1.2"><file source-language="fr" target-language="en"><body><trans-unit id="1"><source><x:g>La rougeole</x:g>.</source><target>It.</target></trans-unit></body></file></xliff>' > p.xlf; glossaire verify p.xlf 2> /dev/null | cut -d : -f 2,3
1:143
$ python3 -c 'print("<xliff version=\"1.2\"><file source-language=\"fr\" target-language=\"en\"><body>" + "<group>" * 300 + "</group>" * 300 + "</body></file></xliff>")' > deep.xlf; glossaire verify deep.xlf 2>&1 | cut -d '(' -f 1 | sed 's/ $//'
deep.xlf:1:1455: error: elements nested more than 200 deep: no translation is so made
$ printf 'PK\003\004' | glossaire verify
! -:1:1: error: this is a ZIP archive, as packages of CAT tools are (.mqxlz, .xlz, .sdlppx): unpack it and name the XLIFF file in it
[2]
$ printf 'fr\ten\nLa rougeole.\tIt.\na\tb\tc\n' > row.tsv; glossaire verify row.tsv
row.tsv:2:14: warning: “rougeole” (2:4) is not rendered: say “measles” or “rubeola” [missing-term]
! row.tsv:3:1: error: ...
! row.tsv: 1 segment: 1 checked; 1 term, 0 rendered; 1 warning
[2]

# Where nothing more can be written, no figures of a part are told.
$ glossaire verify long.tmx > /dev/full
! standard output: error: cannot write: No space left on device
[2]
