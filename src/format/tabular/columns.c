/* From the cells of a header line to columns: what each is, in which language, and of what it
 * tells. Without a header line, what is in the columns is looked at. */
#include <string.h>

#include "core/error.h"
#include "core/span.h"
#include "format/tabular/column.h"
#include "format/tabular/full_row.h"
#include "format/tabular/word.h"

/* What is being found. */
struct finding {
    struct gls_columns *columns;
    struct gls_heading *heading;
    const struct gls_sample *sample;
    const char *from, *to;
    const char *told; /* the columns, by who reads the table; or NULL */
    struct gls_work *work;
};

/* ------------------------------------------------------------------ names */

/* Takes what stands before the next comma. */
static struct gls_span next_name(const char **rest)
{
    struct gls_span name = {*rest, strcspn(*rest, ",")};
    *rest += name.size + ((*rest)[name.size] ? 1 : 0);
    return gls_span_trim(name);
}

static size_t count_names(const char *names)
{
    size_t count = 1;
    for (; *names; names++)
        count += *names == ',';
    return count;
}

/* What we write ourselves, cell for cell, and what it is. */
static const struct known {
    const char *header, *columns;
    bool contexts;
} known[] = {
    {"term,pos,gender,status,prefer,equivalents,deprecated,subject,definition,entry,glossary",
     "source,source pos,source gender,source status,-,target,target deprecated,subject,"
     "source definition,id,-",
     false},
    {"source,target,developer_comments,context", "source,target,note,id", true},
};

static bool is_header(const char *names, const struct gls_span *cell, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!gls_span_equal(next_name(&names), cell[i]))
            return false;
    return !*names;
}

static const struct known *find_known(const struct gls_span *cell, size_t count)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_header(known[i].header, cell, count))
            return &known[i];
    return NULL;
}

/* A code of two letters may be any word: only that of a language with a name among ours counts. */
static bool is_telling(const struct gls_heading *heading)
{
    static const char often[] = "fr en de es it pt nl pl ru zh ja ko ar tr sv da fi cs el ro hu uk "
                                "he vi th id ca eu gl bg hr sk sl sr et lv lt nb nn fa hi ";
    const char *found = heading->code ? strstr(often, heading->lang) : "";
    return heading->understood && found;
}

bool gls_columns_are_header(const struct gls_span *cell, size_t count)
{
    size_t understood = 0;
    for (size_t i = 0; i < count; i++) {
        struct gls_heading heading = gls_heading_read(cell[i], false);
        understood += is_telling(&heading);
    }
    return understood >= 2;
}

/* ------------------------------------------------------------------ what is in a column */

static struct gls_span cell_at(const struct finding *f, size_t record, size_t column)
{
    const struct gls_sample *sample = f->sample;
    return column < sample->columns ? sample->cell[record * sample->columns + column]
                                    : (struct gls_span){"", 0};
}

/* How many cells of a column say something, and how many of these are words of that kind. */
struct content {
    size_t cells, words, numbers;
};

static bool is_number(struct gls_span cell)
{
    for (size_t i = 0; i < cell.size; i++)
        if (cell.data[i] < '0' || cell.data[i] > '9')
            return false;
    return cell.size;
}

static struct content look(const struct finding *f, size_t column, enum gls_cell_word kind)
{
    struct content content = {0};
    for (size_t i = f->columns->header; i < f->sample->records; i++) {
        struct gls_span cell = cell_at(f, i, column);
        struct gls_cell_says said = gls_words_read(kind, cell);
        content.cells += cell.size > 0;
        content.words += cell.size > 0 && said.any[kind];
        content.numbers += is_number(cell);
    }
    return content;
}

static bool holds(const struct finding *f, size_t column, enum gls_cell_word kind)
{
    struct content content = look(f, column, kind);
    return content.cells && content.words == content.cells;
}

/* Whether all that is in a column is the code of one language. */
static bool is_code(const struct finding *f, size_t column)
{
    char tag[GLS_LANG_BYTES];
    struct gls_span first = cell_at(f, 0, column);
    for (size_t i = 0; i < f->sample->records; i++)
        if (!gls_span_equal(cell_at(f, i, column), first))
            return false;
    return first.size > 1 && first.size < 6 && gls_language_read(first, tag);
}

/* A column without a name. */
static enum gls_cell guess_role(const struct finding *f, size_t column)
{
    struct content content = look(f, column, GLS_SAYS_STATUS);
    if (!content.cells)
        return GLS_CELL_IGNORED;
    if (content.words == content.cells)
        return GLS_CELL_STATUS;
    if (column == 0 && content.numbers == content.cells)
        return GLS_CELL_ID;
    if (content.cells > 1 && is_code(f, column))
        return GLS_CELL_LANGUAGE;
    if (holds(f, column, GLS_SAYS_POS))
        return GLS_CELL_POS;
    return holds(f, column, GLS_SAYS_GENDER) ? GLS_CELL_GENDER : GLS_CELL_NOTE;
}

/* The first of two codes is that of the source. */
static enum gls_column_side guess_side(const struct finding *f, size_t column)
{
    size_t before = 0, all = 0;
    for (size_t i = 0; i < f->columns->count; i++) {
        before += i < column && is_code(f, i);
        all += is_code(f, i);
    }
    return all != 2 ? GLS_COLUMN_NONE : before ? GLS_COLUMN_TARGET : GLS_COLUMN_SOURCE;
}

/* Without a header line: source, target, notes; in between what is known by its words. */
static void guess_columns(struct finding *f)
{
    enum gls_column_side side = GLS_COLUMN_SOURCE;
    for (size_t i = 0; i < f->columns->count; i++) {
        struct gls_heading *heading = &f->heading[i];
        enum gls_cell role = f->columns->count > 2 ? guess_role(f, i) : GLS_CELL_NOTE;
        *heading = (struct gls_heading){.role = role, .understood = true};
        if (role == GLS_CELL_LANGUAGE)
            heading->side = guess_side(f, i);
        if (role != GLS_CELL_NOTE || side == GLS_COLUMN_NONE)
            continue;
        heading->role = GLS_CELL_TERM;
        heading->side = side;
        side = side == GLS_COLUMN_SOURCE ? GLS_COLUMN_TARGET : GLS_COLUMN_NONE;
    }
    enum gls_cell middle = f->columns->count == 3 ? f->heading[1].role : GLS_CELL_TERM;
    f->columns->known_shape = middle == GLS_CELL_STATUS || middle == GLS_CELL_IGNORED;
    if (f->columns->known_shape)
        f->heading[1].side = GLS_COLUMN_SOURCE;
}

/* What a name says may depend on what is in the column. */
static void look_into(const struct finding *f, size_t column)
{
    struct gls_heading *heading = &f->heading[column];
    if ((heading->role == GLS_CELL_TYPE || heading->role == GLS_CELL_SUBJECT) &&
        holds(f, column, GLS_SAYS_POS))
        heading->role = GLS_CELL_POS;
    else if (heading->role == GLS_CELL_TYPE && !holds(f, column, GLS_SAYS_TYPE))
        heading->role = GLS_CELL_OTHER;
    else if (heading->role == GLS_CELL_DEPRECATED && holds(f, column, GLS_SAYS_FLAG))
        heading->role = GLS_CELL_FORBIDDEN;
    else if (heading->role == GLS_CELL_FORBIDDEN) {
        struct content content = look(f, column, GLS_SAYS_FLAG);
        if (content.cells && !content.words)
            heading->role = GLS_CELL_DEPRECATED;
    }
}

/* ------------------------------------------------------------------ languages */

static size_t count_terms(const struct finding *f, bool named)
{
    size_t count = 0;
    for (size_t i = 0; i < f->columns->count; i++)
        count += f->heading[i].role == GLS_CELL_TERM && (!named || *f->heading[i].lang);
    return count;
}

static bool has_side(const struct finding *f, enum gls_column_side side)
{
    for (size_t i = 0; i < f->columns->count; i++)
        if (f->heading[i].role == GLS_CELL_TERM && f->heading[i].side == side)
            return true;
    return false;
}

static bool has_language(const struct finding *f, const char *lang)
{
    for (size_t i = 0; i < f->columns->count; i++)
        if (f->heading[i].role == GLS_CELL_TERM && *f->heading[i].lang &&
            gls_lang_agrees(lang, f->heading[i].lang))
            return true;
    return false;
}

/* Whether every column of terms is a language by its code. */
static bool are_codes(const struct finding *f)
{
    for (size_t i = 0; i < f->columns->count; i++)
        if (f->heading[i].role == GLS_CELL_TERM && !f->heading[i].code)
            return false;
    return count_terms(f, false);
}

/* "no" is Norwegian behind other codes, unless it numbers the rows. */
static bool is_norwegian(const struct finding *f, size_t column)
{
    struct content content = look(f, column, GLS_SAYS_FLAG);
    return strcmp(f->heading[column].other, "no") == 0 && are_codes(f) && column > 0 &&
           f->heading[column - 1].role == GLS_CELL_TERM &&
           (!content.cells || content.numbers < content.cells);
}

/* "id" is Indonesian behind other codes, if what is below are phrases: no id has a blank. */
static bool is_indonesian(const struct finding *f, size_t column)
{
    bool blank = false;
    for (size_t i = f->columns->header; i < f->sample->records; i++) {
        struct gls_span cell = gls_span_trim(cell_at(f, i, column));
        blank |= cell.size && memchr(cell.data, ' ', cell.size);
    }
    return blank && strcmp(f->heading[column].other, "id") == 0 && are_codes(f) && column > 0 &&
           f->heading[column - 1].role == GLS_CELL_TERM;
}

/* "id" is Indonesian too where there would else be no second language; "us" is a country among
 * codes. */
static void take_others(struct finding *f)
{
    bool codes = are_codes(f);
    for (size_t i = 0; i < f->columns->count; i++) {
        struct gls_heading *heading = &f->heading[i];
        bool wanted = heading->understood
                          ? (count_terms(f, false) < 2 && has_side(f, GLS_COLUMN_NONE)) ||
                                is_norwegian(f, i) || is_indonesian(f, i)
                          : codes;
        if (!*heading->other || !wanted || heading->role == GLS_CELL_TERM)
            continue;
        strcpy(heading->lang, heading->other);
        heading->role = heading->other_role;
        heading->side = GLS_COLUMN_NONE;
        heading->understood = true;
        heading->code = heading->role == GLS_CELL_TERM;
    }
}

/* The side of a column of terms that names neither side nor language: the one that is missing. */
static enum gls_column_side free_side(const struct finding *f)
{
    if (f->columns->row[0] != GLS_NO_COLUMN)
        return GLS_COLUMN_TERM;
    if (!has_side(f, GLS_COLUMN_SOURCE) && !has_language(f, f->from))
        return GLS_COLUMN_SOURCE;
    if (!has_side(f, GLS_COLUMN_TARGET) && !has_language(f, f->to))
        return GLS_COLUMN_TARGET;
    return GLS_COLUMN_NONE;
}

/* Beside columns of two languages "source" is where it was found, and "equivalent" a remark. */
static void settle_sides(struct finding *f)
{
    bool named = count_terms(f, true) > 1;
    for (size_t i = 0; i < f->columns->count; i++) {
        struct gls_heading *heading = &f->heading[i];
        if (heading->role != GLS_CELL_TERM || *heading->lang)
            continue;
        if (heading->side == GLS_COLUMN_SOURCE && named)
            heading->role = GLS_CELL_REFERENCE;
        if (heading->role == GLS_CELL_REFERENCE)
            heading->side = GLS_COLUMN_NONE;
        else if (heading->side == GLS_COLUMN_TERM)
            heading->side = free_side(f);
        else if (named)
            heading->side = GLS_COLUMN_NONE;
        if (heading->side == GLS_COLUMN_NONE && heading->role == GLS_CELL_TERM)
            heading->role = GLS_CELL_OTHER;
    }
}

/* The language that a side stands for; "" where the rows tell. */
static const char *language_of(const struct finding *f, enum gls_column_side side)
{
    if (side == GLS_COLUMN_NONE || f->columns->row[side - GLS_COLUMN_TERM] != GLS_NO_COLUMN)
        return "";
    return side == GLS_COLUMN_TARGET ? f->to : side == GLS_COLUMN_SOURCE ? f->from : "";
}

/* ------------------------------------------------------------------ owners */

static bool is_term(const struct finding *f, size_t column)
{
    return f->columns->column[column].role == GLS_CELL_TERM;
}

/* The nearest column of terms on the left, else the first of all. */
static uint32_t find_left(const struct finding *f, size_t column)
{
    for (size_t i = column; i > 0; i--)
        if (is_term(f, i - 1))
            return (uint32_t)(i - 1);
    return f->columns->first;
}

/* The second column of terms, else the first. */
static uint32_t find_translation(const struct finding *f)
{
    for (size_t i = f->columns->first + 1; i < f->columns->count; i++)
        if (is_term(f, i))
            return (uint32_t)i;
    return f->columns->first;
}

/* The column of terms of that language or side. */
static uint32_t find_named(const struct finding *f, const struct gls_column *wanted)
{
    for (size_t i = 0; i < f->columns->count; i++) {
        const struct gls_column *own = &f->columns->column[i];
        bool same = *wanted->lang ? strcmp(own->lang, wanted->lang) == 0
                                  : own->side == wanted->side && !*own->lang;
        if (is_term(f, i) && same)
            return (uint32_t)i;
    }
    return GLS_NO_COLUMN;
}

/* What has genders is seldom English. */
static uint32_t find_gendered(const struct finding *f, size_t column)
{
    uint32_t left = find_left(f, column);
    for (size_t i = 0; i < f->columns->count; i++)
        if (gls_lang_agrees("en", f->columns->column[left].lang) && is_term(f, i))
            left = (uint32_t)i;
    return left;
}

/* Whether several columns have its name, and none tells whose it is. */
static bool is_repeated(const struct finding *f, size_t column)
{
    size_t count = 0;
    for (size_t i = 0; i < f->columns->count && *f->columns->column[column].name; i++)
        count += strcmp(f->columns->column[i].name, f->columns->column[column].name) == 0;
    return count > 1;
}

/* Of a column that names neither language nor side, by its place: what stands after the first
 * column of terms and before the second is about that one. */
static uint32_t find_by_place(const struct finding *f, size_t column)
{
    uint32_t translation = find_translation(f);
    switch (f->columns->column[column].role) {
    case GLS_CELL_STATUS:
    case GLS_CELL_FORBIDDEN:
    case GLS_CELL_APPROVED:
    case GLS_CELL_TYPE:
        return column > f->columns->first && column < translation ? f->columns->first : translation;
    case GLS_CELL_EXAMPLE:
    case GLS_CELL_REGION:
    case GLS_CELL_SYNONYM:
    case GLS_CELL_DEPRECATED:
        return find_left(f, column);
    case GLS_CELL_GENDER:
        return find_gendered(f, column);
    case GLS_CELL_DEFINITION:
    case GLS_CELL_NOTE:
        return is_repeated(f, column) ? find_left(f, column) : GLS_NO_COLUMN;
    default:
        return GLS_NO_COLUMN;
    }
}

static void find_owner(struct finding *f, size_t column)
{
    struct gls_column *own = &f->columns->column[column];
    bool named = *own->lang || own->side == GLS_COLUMN_SOURCE || own->side == GLS_COLUMN_TARGET;
    if (own->side == GLS_COLUMN_TERM && !*own->lang && own->role != GLS_CELL_LANGUAGE)
        own->owner = find_left(f, column);
    else
        own->owner = named ? find_named(f, own) : find_by_place(f, column);
    if (!*own->lang && own->owner != GLS_NO_COLUMN)
        memcpy(own->lang, f->columns->column[own->owner].lang, sizeof own->lang);
}

/* ------------------------------------------------------------------ all together */

/* The names of the columns: as one is told, as we know them, or as they stand in the first record.
 */
static void read_headings(struct finding *f, const char *names)
{
    for (size_t i = 0; i < f->columns->count; i++) {
        struct gls_span name = names ? next_name(&names) : cell_at(f, 0, i);
        f->heading[i] = gls_heading_read(name, names != NULL);
    }
}

static const char *copy_name(struct finding *f, struct gls_span name)
{
    char *copy = gls_work_alloc(f->work, name.size + 1);
    if (!copy)
        return "";
    if (name.size)
        memcpy(copy, name.data, name.size);
    copy[name.size] = '\0';
    return copy;
}

/* As it was told, or stands in the header line. */
static struct gls_span name_of(const struct finding *f, size_t column)
{
    struct gls_span name = {"", 0};
    const char *told = f->told;
    for (size_t i = 0; told && i <= column; i++)
        name = next_name(&told);
    return f->told || !f->columns->header ? name : cell_at(f, 0, column);
}

static void make_columns(struct finding *f)
{
    struct gls_columns *columns = f->columns;
    for (size_t i = 0; i < columns->count; i++) {
        const struct gls_heading *heading = &f->heading[i];
        struct gls_column *column = &columns->column[i];
        *column = (struct gls_column){heading->role, heading->side, "", GLS_NO_COLUMN,
                                      copy_name(f, name_of(f, i))};
        strcpy(column->lang, *heading->lang ? heading->lang : language_of(f, heading->side));
        if (heading->role == GLS_CELL_TERM && columns->first == GLS_NO_COLUMN)
            columns->first = (uint32_t)i;
        if (heading->role == GLS_CELL_ID && columns->key == GLS_NO_COLUMN)
            columns->key = (uint32_t)i;
    }
    for (size_t i = 0; i < columns->count && columns->first != GLS_NO_COLUMN; i++)
        if (!is_term(f, i))
            find_owner(f, i);
}

static void find_row_languages(struct finding *f)
{
    for (size_t i = 0; i < f->columns->count; i++)
        if (f->heading[i].role == GLS_CELL_LANGUAGE && f->heading[i].side)
            f->columns->row[f->heading[i].side - GLS_COLUMN_TERM] = (uint32_t)i;
}

/* As many as are named. */
static bool make_room(struct finding *f, const char *names)
{
    size_t count = f->columns->header ? f->sample->first : f->sample->columns;
    f->columns->count = names ? count_names(names) : count;
    f->heading = gls_work_alloc(f->work, f->columns->count * sizeof *f->heading);
    f->columns->column =
        f->heading ? gls_work_alloc(f->work, f->columns->count * sizeof *f->columns->column) : NULL;
    return f->columns->column;
}

/* The first record, but for cells that the next one has too: those are no headings. */
static bool looks_like_header(const struct gls_sample *sample)
{
    size_t understood = 0;
    const struct gls_span *next = sample->records > 1 ? sample->cell + sample->columns : NULL;
    for (size_t i = 0; i < sample->columns; i++)
        if (!next || !gls_span_equal(sample->cell[i], next[i])) {
            struct gls_heading heading = gls_heading_read(sample->cell[i], false);
            understood += is_telling(&heading);
        }
    return understood >= 2;
}

/* Which letters a cell has: Latin ones, and those of scripts that no French or English has. */
struct letters {
    bool latin, foreign;
};

static struct letters look_at_letters(struct gls_span cell)
{
    struct letters letters = {0};
    for (size_t i = 0; i < cell.size;) {
        uint32_t c = gls_utf8_next(cell.data, cell.size, &i);
        letters.latin |= (c | 32) >= 'a' && (c | 32) <= 'z';
        letters.foreign |= c >= 0x400 && !(c >= 0x1e00 && c < 0x2e80);
    }
    return letters;
}

/* A heading in a language that we do not know still shows by its letters, over a column in which
 * every cell is in Latin ones. */
static bool is_foreign_heading(const struct gls_sample *sample, size_t column)
{
    enum { FEWEST = 3 };
    struct letters head = look_at_letters(sample->cell[column]);
    size_t latin = 0;
    for (size_t i = 1; i < sample->records; i++) {
        struct gls_span cell = sample->cell[i * sample->columns + column];
        struct letters letters = look_at_letters(cell);
        if (cell.size && (!letters.latin || letters.foreign))
            return false;
        latin += cell.size > 0;
    }
    return head.foreign && !head.latin && latin >= FEWEST;
}

static bool has_header(const struct gls_sample *sample, const struct gls_read_options *options)
{
    if (options->header)
        return gls_span_equal_ascii(gls_span_of(options->header), "yes");
    if (!sample->records || looks_like_header(sample))
        return sample->records;
    for (size_t i = 0; i < sample->columns; i++)
        if (is_foreign_heading(sample, i))
            return true;
    return false;
}

static bool is_understood(const struct finding *f)
{
    for (size_t i = 0; i < f->columns->count; i++)
        if (f->heading[i].understood)
            return true;
    return false;
}

void gls_columns_find(struct gls_columns *columns, const struct gls_sample *sample,
                      const struct gls_read_options *options, struct gls_place head,
                      struct gls_work *work)
{
    struct finding f = {
        .columns = columns, .sample = sample, .work = work, .told = options->columns};
    const char *names = options->columns;
    *columns = (struct gls_columns){.key = GLS_NO_COLUMN,
                                    .first = GLS_NO_COLUMN,
                                    .row = {GLS_NO_COLUMN, GLS_NO_COLUMN, GLS_NO_COLUMN},
                                    .header = has_header(sample, options)};
    f.from = options->from ? options->from : "fr";
    f.to = options->to ? options->to : gls_lang_matches("en", f.from) ? "fr" : "en";
    columns->full = !names && columns->header && gls_full_is_header(sample->cell, sample->columns);
    const struct known *shape =
        !names && columns->header ? find_known(sample->cell, sample->columns) : NULL;
    names = shape ? shape->columns : names;
    columns->contexts = shape && shape->contexts;
    if (!make_room(&f, names))
        return;
    if (names || columns->header)
        read_headings(&f, names);
    if (!names && !(columns->header && (options->header || is_understood(&f))))
        guess_columns(&f);
    for (size_t i = 0; i < columns->count; i++)
        look_into(&f, i);
    find_row_languages(&f);
    take_others(&f);
    settle_sides(&f);
    make_columns(&f);
    columns->repeats = columns->count > 4 && columns->column &&
                       columns->column[0].role == GLS_CELL_FORBIDDEN && columns->first == 4;
    if (columns->first == GLS_NO_COLUMN && options->columns)
        gls_work_fail(work, GLS_ERR_USAGE, (struct gls_place){0},
                      "none of the columns \"%s\" has terms: name languages, as in fr,en,-,note",
                      options->columns);
    else if (columns->first == GLS_NO_COLUMN)
        gls_work_fail(work, GLS_ERR_FORMAT, head,
                      "no column of this table has terms: say which do, as in --columns fr,en,-");
}

/* ------------------------------------------------------------------ telling */

static const char *const role_names[] = {
    [GLS_CELL_OTHER] = "not understood",
    [GLS_CELL_TERM] = "term",
    [GLS_CELL_SYNONYM] = "synonyms",
    [GLS_CELL_DEPRECATED] = "terms to avoid",
    [GLS_CELL_DEFINITION] = "definition",
    [GLS_CELL_NOTE] = "note",
    [GLS_CELL_EXAMPLE] = "example",
    [GLS_CELL_STATUS] = "status",
    [GLS_CELL_FORBIDDEN] = "forbidden",
    [GLS_CELL_APPROVED] = "approved",
    [GLS_CELL_POS] = "part of speech",
    [GLS_CELL_GENDER] = "gender",
    [GLS_CELL_TYPE] = "type",
    [GLS_CELL_REGION] = "region",
    [GLS_CELL_INFO] = "grammar or note",
    [GLS_CELL_SUBJECT] = "subject",
    [GLS_CELL_ARTICLE] = "article",
    [GLS_CELL_REFERENCE] = "source",
    [GLS_CELL_ID] = "entry id",
    [GLS_CELL_LANGUAGE] = "language of the row",
    [GLS_CELL_ADMINISTRATIVE] = "note",
    [GLS_CELL_IGNORED] = "ignored",
};

void gls_columns_tell(const struct gls_columns *columns, struct gls_buf *out)
{
    for (size_t i = 0; i < columns->count; i++) {
        const struct gls_column *column = &columns->column[i];
        bool bare = column->role == GLS_CELL_TERM && *column->lang;
        gls_buf_puts(out, i ? ", " : "");
        gls_buf_puts(out, bare ? column->lang : role_names[column->role]);
        if (!bare && *column->lang)
            gls_buf_printf(out, " (%s)", column->lang);
    }
}
