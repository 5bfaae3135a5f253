/* Readers of translations: what is told of each file, in pieces of any size. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buf.h"
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
    {TMX("a<ut>b<sub>c</sub></ut>d", "e<ut><sub>f</sub></ut>"), "t 3:25|ad|e\n"},
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

/* The same log, whatever is done to the bytes. */
static void check_log(struct gls_span bytes, size_t chunk, const char *log)
{
    struct gls_buf out;
    struct gls_error err = {0};
    gls_buf_init(&out);
    enum gls_status status = read_log(bytes, chunk, &out, &err);
    ck_assert_msg(status == GLS_OK, "%u:%u: %s", err.line, err.column, err.message);
    ck_assert_str_eq(out.data, log);
    gls_buf_release(&out);
}

START_TEST(told)
{
    static const size_t chunks[] = {0, 1, 7};
    for (size_t i = 0; i < 3; i++)
        check_log(gls_span_of(files[_i].text), chunks[i], files[_i].log);
}
END_TEST

START_TEST(with_a_mark)
{
    struct gls_buf bytes;
    gls_buf_init(&bytes);
    gls_buf_printf(&bytes, "\xEF\xBB\xBF%s", files[_i].text);
    check_log((struct gls_span){bytes.data, bytes.size}, 1, files[_i].log);
    gls_buf_release(&bytes);
}
END_TEST

START_TEST(with_line_ends_of_windows)
{
    struct gls_buf bytes;
    gls_buf_init(&bytes);
    for (const char *at = files[_i].text; *at; at++)
        gls_buf_puts(&bytes, *at == '\n' ? "\r\n" : (char[]){*at, '\0'});
    check_log((struct gls_span){bytes.data, bytes.size}, 1, files[_i].log);
    gls_buf_release(&bytes);
}
END_TEST

START_TEST(in_utf_16)
{
    for (int big = 0; big < 2 && *files[_i].text == '<'; big++) {
        struct gls_buf bytes;
        size_t size = strlen(files[_i].text);
        gls_buf_init(&bytes);
        gls_buf_put(&bytes, big ? "\xFE\xFF" : "\xFF\xFE", 2);
        for (size_t at = 0; at < size;) {
            uint32_t c = gls_utf8_next(files[_i].text, size, &at);
            char low = (char)(c & 0xFF), high = (char)(c >> 8);
            gls_buf_put(&bytes, big ? (char[]){high, low} : (char[]){low, high}, 2);
        }
        check_log((struct gls_span){bytes.data, bytes.size}, 3, files[_i].log);
        gls_buf_release(&bytes);
    }
}
END_TEST

/* What was told before the cut is the beginning of what is told of the whole; an error has a place.
 */
START_TEST(cut_anywhere)
{
    size_t size = strlen(files[_i].text);
    for (size_t cut = 0; cut < size; cut++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        enum gls_status status = read_log((struct gls_span){files[_i].text, cut}, 0, &out, &err);
        ck_assert(status == GLS_OK || (err.status == status && err.line && *err.message));
        if (*files[_i].text == '<') {
            ck_assert_int_ne(status, GLS_OK);
            ck_assert_msg(strncmp(out.data, files[_i].log, out.size - 1) == 0, "%s", out.data);
        }
        gls_buf_release(&out);
    }
}
END_TEST

START_TEST(without_memory)
{
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status == GLS_ERR_NOMEM; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_buf_init(&out);
        gls_buf_reserve(&out, 4096); /* the log's own */
        gls_memory_limit = limit;
        status = read_log(gls_span_of(files[_i].text), 0, &out, &err);
        gls_memory_limit = -1;
        ck_assert_int_eq(status, err.status);
        if (status == GLS_OK)
            ck_assert_str_eq(out.data, files[_i].log);
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 3000);
    }
    ck_assert_int_eq(status, GLS_OK);
}
END_TEST

/* ------------------------------------------------------------------ stopping */

static bool stop(void *payload, const struct gls_segment *segment)
{
    (void)segment;
    return --*(int *)payload > 0;
}

START_TEST(stopped)
{
    int left = 1;
    struct gls_error err = {0};
    ck_assert_int_eq(
        gls_segments_read_bytes(gls_span_of(files[_i].text), "pairs", NULL, stop, &left, &err),
        GLS_OK);
    ck_assert_int_eq(left, 0);
}
END_TEST

/* ------------------------------------------------------------------ languages */

#define TUV(lang, text) "<tuv xml:lang='" lang "'><seg>" text "</seg></tuv>"
static const char memory[] =
    "<tmx version='1.4'><header srclang='*all*'/><body>"
    "<tu tuid='a'>" TUV("EN-US", "color") TUV("EN-GB", "colour")
        TUV("fr_CA",
            "couleur") "</tu>"
                       "<tu tuid='b' srclang='en'>" TUV("de", "Bein") TUV("en", "leg")
                           TUV("fr", "jambe") "</tu>"
                                              "<tu tuid='c'>" TUV("de", "Arm") "</tu></body></tmx>";

static const struct {
    const char *from, *to, *log;
} directions[] = {
    {"fr", "en",
     "a/1 1:91|couleur|color\na/2 1:135|couleur|colour\nb 1:294|jambe|leg\n"
     "c 1:355 (of other languages)||\n"},
    {"fr", "en-GB", "a 1:135|couleur|colour\nb 1:294|jambe|leg\nc 1:355 (of other languages)||\n"},
    {"en", "fr", "a 1:180|color|couleur\nb 1:333|leg|jambe\nc 1:355 (of other languages)||\n"},
};

START_TEST(direction)
{
    struct gls_buf out;
    struct gls_error err = {0};
    const struct gls_read_options options = {.from = directions[_i].from, .to = directions[_i].to};
    gls_buf_init(&out);
    ck_assert_int_eq(
        gls_segments_read_bytes(gls_span_of(memory), "memory", &options, log_segment, &out, &err),
        GLS_OK);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, directions[_i].log);
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ refusals */

static const struct {
    struct gls_span bytes;
    const char *told;
} refused[] = {
#define BYTES(text)                                                                                \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }
    {BYTES("PK\3\4\0\0"), "1:1: this is a ZIP archive, as packages of CAT tools are (.mqxlz, .xlz, "
                          ".sdlppx): unpack it and name the XLIFF file in it"},
    {BYTES("SQLite format 3\0"), "1:1: this is an SQLite database, perhaps a memory of Trados "
                                 "(SDLTM): export it as TMX"},
    {BYTES("<martif>"), "1:1: this is a TBX glossary: it is no translation: give it to -g"},
    {BYTES("<TRADOStag/>"), "1:1: this is a TTX file of an old Trados: export the translation as "
                            "XLIFF or TMX"},
    {BYTES("<!DOCTYPE TS>\n<TS>"),
     "2:1: this is a file of Qt Linguist: convert it: lconvert -of po"},
    {BYTES("<other/>"), "1:1: this is XML of another kind, and no translation: export the "
                        "translation as XLIFF or TMX"},
    {BYTES("{}"), "1:1: this is JSON: export the translation as XLIFF or TMX"},
    {BYTES("a.b=c\n"), "1:1: this is plain text, perhaps a table: name the format that it is "
                       "(.tsv, .csv), or its source text (verify --source)"},
    {BYTES(""), "1:1: this is an empty file: name the translation itself"},
    {BYTES("msgid \"a\nmsgstr \"b\"\n"),
     "1:7: this string is not closed: a quote is missing at its end"},
    {BYTES("msgid \"a\"\nmsgid \"b\"\n"), "2:1: this stands twice in one entry"},
    {BYTES("msgid \"a\"\nmsgstr \"\xE9\"\n"),
     "2:9: byte 0xE9 is not UTF-8: say in the header in what charset the file is, or convert it: "
     "msgconv -t UTF-8"},
    {BYTES("msgid \"a\"\nmsgstr \"\\z\"\n"),
     "2:9: this is no escape that gettext knows: write \"\\\\\" for a backslash"},
    {BYTES("msgid \"a\"\n"), "2:1: the file ends too early: msgstr was expected"},
    {BYTES("msgid \"a\"\nmsgstr[x] \"b\"\n"),
     "2:7: the number of a plural form was expected, as in msgstr[0]"},
    {BYTES("a\tb\tc\n"), "1:1: 3 columns, and no header that names source and target: say which "
                         "they are, --columns 2,3"},
    {BYTES("a\tb\nc\n"), "2:1: 1 cells, where the first row has 2"},
    {BYTES("a\tb\nc\t\xFF\n"), "2:3: byte 0xFF is not UTF-8: convert the file, iconv -f "
                               "windows-1252 -t utf-8"},
    {BYTES("a\tb\nc\td\xC3"),
     "2:4: the file is cut in the middle of a character: take the whole file"},
    {BYTES("a\tb\nc\td\xE2\x82"),
     "2:4: the file is cut in the middle of a character: take the whole file"},
    {BYTES("a\tb\nc\td\xC3\n"), "2:4: byte 0xC3 is not UTF-8: convert the file, iconv -f "
                                "windows-1252 -t utf-8"},
    {BYTES(XLIFF("<trans-unit id='u'><source>a&b;</source></trans-unit>")),
     "2:29: the entity &b; is not defined: write the character itself"},
};

START_TEST(refusal)
{
    struct gls_buf out;
    struct gls_error err = {0};
    char told[400];
    gls_buf_init(&out);
    ck_assert_int_ne(read_log(refused[_i].bytes, 0, &out, &err), GLS_OK);
    snprintf(told, sizeof told, "%u:%u: %s", err.line, err.column, err.message);
    ck_assert_str_eq(told, refused[_i].told);
    gls_buf_release(&out);
}
END_TEST

START_TEST(wrong_languages)
{
    struct gls_buf out;
    struct gls_error err = {0};
    const struct gls_read_options options = {.from = "en", .to = "fr"};
    gls_buf_init(&out);
    ck_assert_int_eq(gls_segments_read_bytes(gls_span_of(UNIT("os", "bone")), "f.xlf", &options,
                                             log_segment, &out, &err),
                     GLS_ERR_FORMAT);
    ck_assert_str_eq(err.message, "no segment is from en to fr: the file is from fr to en");
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ much of it */

/* More than sixteen MiB, in lines. */
static void put_much(struct gls_buf *bytes, const char *before, const char *line, const char *after)
{
    size_t size = strlen(line);
    gls_buf_puts(bytes, before);
    for (size_t put = 0; put <= 18 * 1024 * 1024; put += size)
        gls_buf_put(bytes, line, size);
    gls_buf_puts(bytes, after);
}

START_TEST(too_long)
{
    static const struct {
        const char *before, *line, *after;
    } long_files[] = {
        {"<xliff><file><body><trans-unit><source>a</source><target>", "word word word word\n",
         "</target></trans-unit></body></file></xliff>"},
        {"msgid \"a\"\nmsgstr \"\"\n\"", "word word word word\\n", "\"\n"},
        {"a\t", "word word word word ", "\n"},
    };
    struct gls_buf bytes, out;
    struct gls_error err = {0};
    gls_buf_init(&bytes);
    gls_buf_init(&out);
    put_much(&bytes, long_files[_i].before, long_files[_i].line, long_files[_i].after);
    ck_assert_int_eq(read_log((struct gls_span){bytes.data, bytes.size}, 0, &out, &err),
                     GLS_ERR_LIMIT);
    ck_assert_msg(strstr(err.message, "a segment of more than 16 MiB"), "%s", err.message);
    ck_assert_uint_gt(err.line, 0);
    gls_buf_release(&bytes);
    gls_buf_release(&out);
}
END_TEST

Suite *bitext_suite(void)
{
    const int all = (int)(sizeof files / sizeof *files);
    Suite *suite = suite_create("bitext");
    TCase *tc = tcase_create("files");
    tcase_add_loop_test(tc, told, 0, all);
    tcase_add_loop_test(tc, with_a_mark, 0, all);
    tcase_add_loop_test(tc, with_line_ends_of_windows, 0, all);
    tcase_add_loop_test(tc, in_utf_16, 0, all);
    tcase_add_loop_test(tc, stopped, 0, all);
    suite_add_tcase(suite, tc);
    tc = tcase_create("trouble");
    tcase_add_loop_test(tc, cut_anywhere, 0, all);
    tcase_add_loop_test(tc, without_memory, 0, all);
    tcase_add_loop_test(tc, refusal, 0, (int)(sizeof refused / sizeof *refused));
    tcase_add_test(tc, wrong_languages);
    suite_add_tcase(suite, tc);
    tc = tcase_create("limits");
    tcase_set_tags(tc, "large");
    tcase_add_loop_test(tc, too_long, 0, 3);
    suite_add_tcase(suite, tc);
    tc = tcase_create("directions");
    tcase_add_loop_test(tc, direction, 0, (int)(sizeof directions / sizeof *directions));
    suite_add_tcase(suite, tc);
    return suite;
}
