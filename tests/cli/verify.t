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
