# Dictionaries of other programs. They are tried with these programs in tests/consumers.
$ cp "$TESTS/cli/small.tbx" .; glossaire print -g small.tbx -o d.ifo; ls d.*
d.dict
d.idx
d.ifo
d.syn
$ glossaire print -g small.tbx -o s.index --title 'Un essai'; ls s.*
s.dict
s.index

# Both lists of a StarDict stand in the order that readers search by, no word twice, every word has
# its article and every other key its word.
$ cat > read.py <<END
> import struct, sys
> def rows(path, numbers):
>     data, at = open(path, "rb").read(), 0
>     while at < len(data):
>         end = data.index(b"\0", at)
>         yield data[at:end], *struct.unpack(">%dI" % numbers, data[end + 1:end + 1 + 4 * numbers])
>         at = end + 1 + 4 * numbers
> base = sys.argv[1]
> idx, syn = list(rows(base + ".idx", 2)), list(rows(base + ".syn", 1))
> text = open(base + ".dict", "rb").read()
> low = lambda key: bytes(c | 32 if 65 <= c <= 90 else c for c in key)
> for name in [word for word, _, _ in idx], [key for key, _ in syn]:
>     assert name == sorted(set(name), key=lambda key: (low(key), key)) and all(name), name
> assert not {low(word) for word, _, _ in idx} & {low(key) for key, _ in syn}
> assert sum(size for _, _, size in idx) == len(text)
> ifo = dict(line.split("=", 1) for line in open(base + ".ifo").read().splitlines()[1:])
> assert int(ifo["wordcount"]) == len(idx) and int(ifo["synwordcount"]) == len(syn)
> assert int(ifo["idxfilesize"]) == len(open(base + ".idx", "rb").read())
> for word, offset, size in idx:
>     article = text[offset:offset + size].decode()
>     assert article.endswith("\n") and article.strip(), word
>     if word.decode() in sys.argv[2:]:
>         print(word.decode(), "=", article, end="")
> for key, number in syn:
>     if key.decode() in sys.argv[2:]:
>         print(key.decode(), "->", idx[number][0].decode())
> END
$ cat > read_index.py <<END
> import sys
> digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
> number = lambda text: 0 if not text else number(text[:-1]) * 64 + digits.index(text[-1])
> base = sys.argv[1]
> text, lines = open(base + ".dict", "rb").read(), open(base + ".index", "rb").read().split(b"\n")
> assert lines.pop() == b"" and [l.split(b"\t")[0] for l in lines] == sorted(l.split(b"\t")[0] for l in lines)
> assert len(set(lines)) == len(lines)
> for line in lines:
>     key, offset, size, *headword = line.decode().split("\t")
>     article = text[number(offset):number(offset) + number(size)].decode()
>     assert key == key.lower() and (article.endswith("\n") or key in ("00-database-utf8", "00-database-allchars"))
>     if key in sys.argv[2:]:
>         print(key, *headword, "=", article.splitlines()[0])
> END
$ python3 read.py d œdème œdèmes oedeme Œdème ŒDÈMES cotes côte Côte
côte = côte (n. f.) · anatomie
    rib
œdème = œdème (n. m.) · pathologie
    edema, oedema
cotes -> côte
oedeme -> œdème
ŒDÈMES -> œdème
Œdème -> œdème
œdèmes -> œdème
$ python3 read_index.py s œdème oedemes côtes cote 00-database-short
00-database-short = 00-database-short
cote coté = coté (adj.) · méthode
cote côte = côte (n. f.) · anatomie
côtes côte = côte (n. f.) · anatomie
oedemes œdème = œdème (n. m.) · pathologie
œdème œdème = œdème (n. m.) · pathologie

# The shipped glossaries too, both ways.
$ for way in fr en; do glossaire print --from $way -o whole.ifo && python3 read.py whole && glossaire print --from $way -o whole.index && python3 read_index.py whole || echo $way; done

# What is typed in another way, and what several headwords share.
$ cat > homographs.tbx <<END
> <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
> <conceptEntry id="a"><langSec xml:lang="fr"><termSec><term>côté</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec><langSec xml:lang="en"><termSec><term>side</term></termSec></langSec></conceptEntry>
> <conceptEntry id="b"><langSec xml:lang="fr"><termSec><term>côte</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec><langSec xml:lang="en"><termSec><term>rib</term></termSec></langSec></conceptEntry>
> <conceptEntry id="c"><langSec xml:lang="fr"><termSec><term>œil-de-perdrix</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec><langSec xml:lang="en"><termSec><term>soft corn</term></termSec></langSec></conceptEntry>
> <conceptEntry id="d"><langSec xml:lang="fr"><termSec><term>OS</term></termSec></langSec><langSec xml:lang="en"><termSec><term>occipitosacral</term></termSec></langSec></conceptEntry>
> <conceptEntry id="e"><langSec xml:lang="fr"><termSec><term>os</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec><langSec xml:lang="en"><termSec><term>bone</term></termSec></langSec></conceptEntry>
> </body></text></tbx>
> END
$ glossaire print -g homographs.tbx -o h.ifo; python3 read.py h cote cotes CÔTES 'yeux-de-perdrix' 'YEUX-DE-PERDRIX' 'oeil de perdrix' 'ŒIL-DE-PERDRIX' 'Œil-de-perdrix' os OS
cote = côte (n.)
    rib

côté (n.)
    side
cotes = côte (n.)
    rib

côté (n.)
    side
OS = OS
    occipitosacral

os (n.)
    bone
os = os (n.)
    bone

OS
    occipitosacral
CÔTES -> côte
oeil de perdrix -> œil-de-perdrix
yeux-de-perdrix -> œil-de-perdrix
Œil-de-perdrix -> œil-de-perdrix

# They are several files, and appear whole or not at all.
$ glossaire print -g small.tbx -f stardict
! glossaire print: stardict is written to several files: name them, -o NAME.ifo
[2]
$ glossaire print -g small.tbx -f dictd -o -
! glossaire print: dictd is written to several files: name them, -o NAME.index
[2]
$ glossaire print -g small.tbx -f stardict -o d.txt
! glossaire print: stardict is written to several files: name them, -o NAME.ifo
[2]
$ glossaire print -g small.tbx -o .ifo
! glossaire print: ...
[2]
$ cksum d.* > before; mkdir x.idx; glossaire print -g small.tbx -o x.ifo; ls -d x.*; cksum d.* | cmp - before
! x.idx: error: ...
x.idx
$ mkdir full; (ulimit -f 2; glossaire print -g medical -o full/m.ifo); ls full
! full/m...: error: ...
