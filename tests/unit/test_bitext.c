/* Readers of translations: what is told of each file, in pieces of any size. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "load/load.h"

Suite *bitext_suite(void);

/* "id L:C skip|source|target|notes" for each segment; what is kept in [brackets]. */
static void put_side(struct gls_buf *out, const struct gls_segment_text *text)
{
    size_t at = 0;
    for (size_t i = 0; i < text->kept_count; i++) {
        struct gls_range kept = text->kept[i];
        gls_buf_printf(out, "%.*s[%.*s]", (int)(kept.first - at), text->text.data + at,
                       (int)kept.count, text->text.data + kept.first);
        at = kept.first + kept.count;
    }
    gls_buf_printf(out, "%.*s", (int)(text->text.size - at), text->text.data + at);
}

static bool log_segment(void *payload, const struct gls_segment *segment)
{
    struct gls_buf *out = payload;
    gls_buf_printf(out, "%s %u:%u", segment->id, segment->place.line, segment->place.column);
    if (segment->skip)
        gls_buf_printf(out, " (%s)", gls_skip_name(segment->skip));
    gls_buf_puts(out, "|");
    put_side(out, &segment->source);
    gls_buf_puts(out, "|");
    put_side(out, &segment->target);
    for (size_t i = 0; i < segment->notes; i++)
        gls_buf_printf(out, "|%u:%u %s", segment->note[i].place.line, segment->note[i].place.column,
                       segment->note[i].text);
    gls_buf_puts(out, "\n");
    return true;
}

static enum gls_status read_log(struct gls_span bytes, size_t chunk, struct gls_buf *out,
                                struct gls_error *err)
{
    struct gls_input in;
    gls_input_from(&in, "pairs", bytes);
    in.chunk = chunk;
    enum gls_status status =
        gls_segments_read_input(&in, &(struct gls_read_options){0}, log_segment, out, err);
    gls_buf_put(out, "", 1);
    gls_input_close(&in);
    return status;
}

#define XLIFF(body)                                                                                \
    "<xliff version='1.2'><file source-language='fr' target-language='en'><body>\n" body           \
    "</body></file></xliff>"
#define UNIT(source, target)                                                                       \
    XLIFF("<trans-unit id='u'><source>" source "</source>\n<target>" target                        \
          "</target></trans-unit>")
#define TMX(source, target)                                                                        \
    "<tmx version='1.4'><header srclang='fr'/><body>\n<tu tuid='t'>"                               \
    "<tuv xml:lang='fr'><seg>" source "</seg></tuv>\n"                                             \
    "<tuv xml:lang='en'><seg>" target "</seg></tuv></tu></body></tmx>"
#define PO                                                                                         \
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: "        \
    "fr\\n\"\n\n"

static const struct {
    const char *text, *log;
} files[] = {
    /* codes are transparent, also in the middle of a word */
    {UNIT("fau<g id='1'>sse co</g>uche", "mis<x id='1'/>carriage"),
     "u 3:9|fausse couche|miscarriage\n"},
    {UNIT("a<ph id='1'>oedème</ph>b<bpt id='2'>x</bpt>c<ept id='2'>y</ept>", "d<it id='1'>z</it>"),
     "u 3:9|abc|d\n"},
    {TMX("fau<bpt i='1'>&lt;b></bpt>sse<ept i='1'/>", "x<ut>y</ut><hi>z</hi>"),
     "t 3:25|fausse|xz\n"},
    /* line breaks are spaces, and codes that stand for a character are that */
    {UNIT("a<x id='1' ctype='lb'/>b<ph id='2'>&lt;br/></ph>c",
          "d<x id='3' equiv-text='&amp;#39;'/>e"),
     "u 3:9|a b c|d'e\n"},
    /* markup as text is markup too */
    {UNIT("&lt;b class='x'>é&lt;/b>&amp;nbsp;&amp;eacute;",
          "<![CDATA[<p>one</p><p>t<i>w</i>o</p>]]>"),
     "u 3:21|é\xC2\xA0é| one  two \n"},
    {UNIT("%s a %1$@ 50 % de {0} {patient}e",
          "x{{ a.b }}y ${z} {n, plural, one {# day} other {days}}"),
     "u 3:9| a  50 % de  e|x y  {n, plural, one {# day} other {days}}\n"},
    {UNIT("voir http://x.fr/patient/.", "write to a.b@c.org (src/patient.c)"),
     "u 3:9|voir [http://x.fr/patient/].|write to [a.b@c.org] ([src/patient.c])\n"},
    /* what is no text */
    {XLIFF("<trans-unit id='u'><source>a</source><target>b</target><alt-trans><source>c</source>"
           "<target>d</target></alt-trans><note>e  f</note></trans-unit>"),
     "u 2:46|a|b|2:115 e f\n"},
    {UNIT("a<mrk mtype='protected'>b</mrk>c", "d<mrk mtype='x-sdl-deleted'>e</mrk>f"),
     "u 3:9|a[b]c|df\n"},
    {XLIFF("<group translate='no'><trans-unit id='1'><source>a</source><target>b</target>"
           "</trans-unit><trans-unit id='2' translate='yes'><source>a</source><target> </target>"
           "</trans-unit></group>"),
     "1 2:68 (not to be translated)|a|b\n2 2:144 (untranslated)|a| \n"},
    /* segments of a unit, in any order */
    {XLIFF(
         "<trans-unit id='u'><source>x</source><seg-source><mrk mtype='seg' mid='1'>a</mrk> "
         "<g id='1'><mrk mtype='seg' mid='2'>b</mrk></g></seg-source><target>"
         "<mrk mtype='seg' mid='2'>d</mrk><mrk mtype='seg' mid='3'>e</mrk></target></trans-unit>"),
     "u/1 2:1 (untranslated)|a|\nu/2 2:175|b|d\nu/3 2:207||e\n"},
    {UNIT("a<ph id='1'>b<sub>c</sub>d</ph>e", "f<ph id='1'>g<sub>h</sub></ph>"),
     "u 3:9|ae|f\nu/sub1 3:27|c|h\n"},
    /* PO */
    {PO "# glossaire: ok x: y\n#: a.c\n#, c-format\nmsgid \"os\"\nmsgstr \"bo\"\n\"ne\\n\"\n",
     "9 10:9|os|bone\n|6:3 glossaire: ok x: y\n"},
    {PO "#, fuzzy\nmsgctxt \"k\"\nmsgid \"a\"\nmsgstr \"b\"\n#~ msgid \"c\"\n#~ msgstr \"d\"\n"
        "msgid \"e\"\nmsgstr \"\"",
     "k 9:9 (fuzzy)|a|b\n10 11:12 (obsolete)|c|d\n12 13:8 (untranslated)|e|\n"},
    {PO "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n",
     "6/0 8:12|a|c\n6/1 9:12|b|d\n"},
    {PO "msgid \"_Open\"\nmsgstr \"&Ouvrir\"\n", "6 7:10|Open|Ouvrir\n"},
};

START_TEST(told)
{
    static const size_t chunks[] = {0, 1, 7};
    for (size_t i = 0; i < 3; i++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        enum gls_status status = read_log(gls_span_of(files[_i].text), chunks[i], &out, &err);
        ck_assert_msg(status == GLS_OK, "%u:%u: %s", err.line, err.column, err.message);
        ck_assert_str_eq(out.data, files[_i].log);
        gls_buf_release(&out);
    }
}
END_TEST

Suite *bitext_suite(void)
{
    Suite *suite = suite_create("bitext");
    TCase *tc = tcase_create("read");
    tcase_add_loop_test(tc, told, 0, (int)(sizeof files / sizeof *files));
    suite_add_tcase(suite, tc);
    return suite;
}
