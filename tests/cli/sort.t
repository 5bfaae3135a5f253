# Entries move with the comments before them, and nothing else does.
$ cat > mine.tbx <<END
> <tbx><text><body>
>   <!-- of the file -->
>   <conceptEntry id='b'><langSec xml:lang='fr'><termSec><term>deux</term></termSec></langSec></conceptEntry>
> 
>   <!-- of c -->
>   <!-- too -->
>   <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>un</term></termSec></langSec></conceptEntry>
>   <conceptEntry id='a'><langSec xml:lang='fr'><termSec><term>élan</term></termSec></langSec></conceptEntry><!-- end -->
> </body></text></tbx>
> END
$ cp mine.tbx was.tbx; glossaire sort --check mine.tbx; cmp mine.tbx was.tbx
! mine.tbx: 3 entries would move
$ glossaire sort --by id mine.tbx && cat mine.tbx
<tbx><text><body>
  <!-- of the file -->
  <conceptEntry id='a'><langSec xml:lang='fr'><termSec><term>élan</term></termSec></langSec></conceptEntry>

  <conceptEntry id='b'><langSec xml:lang='fr'><termSec><term>deux</term></termSec></langSec></conceptEntry>
  <!-- of c -->
  <!-- too -->
  <conceptEntry id='c'><langSec xml:lang='fr'><termSec><term>un</term></termSec></langSec></conceptEntry><!-- end -->
</body></text></tbx>
! mine.tbx: 3 entries moved
$ glossaire sort mine.tbx; glossaire sort --by term --check mine.tbx
! mine.tbx: 2 entries would move
[1]
$ glossaire diff was.tbx mine.tbx
0 added, 0 removed, 0 changed, 3 unchanged
$ glossaire sort --by date mine.tbx
! glossaire sort: --by takes id, number, term or file, not 'date'
[2]
$ cat "$ROOT/glossary/medical.tbx" > medical.tbx; glossaire sort --by id medical.tbx 2> /dev/null && glossaire sort --check medical.tbx && glossaire diff "$ROOT/glossary/medical.tbx" medical.tbx --summary | cut -d , -f 1-3
0 added, 0 removed, 0 changed

# fmt writes all anew, and says what it drops.
$ glossaire fmt --check mine.tbx; glossaire fmt mine.tbx; glossaire fmt --check mine.tbx; glossaire diff was.tbx mine.tbx; grep -c '<!--' mine.tbx
0 added, 0 removed, 0 changed, 3 unchanged
0
! mine.tbx: would be written anew
! mine.tbx: 4 comments would be dropped
! mine.tbx: written anew
! mine.tbx: 4 comments were dropped
[1]
$ cat "$ROOT/glossary/medical.tbx" > medical.tbx; glossaire fmt --check medical.tbx
$ glossaire fmt nobody.tbx
! nobody.tbx: error: ...
[2]

# What TBX does not allow would become something else: where, and what.
$ sed "s|id='c'>|&<xref type='externalCrossReference' target='www.example.org'>site</xref>|" was.tbx > odd.tbx; cp odd.tbx kept.tbx; glossaire fmt odd.tbx; echo $?; cmp odd.tbx kept.tbx && echo same
2
same
! odd.tbx:7:3: error: written anew, 1 concept would not say the same, so nothing was written; the first, by its note, is "un"

# What another program wrote is not overwritten by TBX: a workbook has more than its concepts.
$ glossaire convert mine.tbx -o mine.xlsx; glossaire convert mine.tbx -o mine.csv; cp mine.xlsx was.xlsx; glossaire fmt mine.xlsx; glossaire fmt --check mine.csv; cmp mine.xlsx was.xlsx && echo same
same
! mine.xlsx: error: only TBX is written anew where it lies: convert it first, glossaire convert FILE -o NEW.tbx
! mine.csv: error: only TBX is written anew where it lies: convert it first, glossaire convert FILE -o NEW.tbx

$ mkdir -p folder; glossaire sort folder; glossaire fmt folder
! folder: error: this is a folder: name a file in it
! folder: error: this is a folder: name a file in it
[2]
