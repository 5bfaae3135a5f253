/* What the cells of a row say of its terms, of its concept, or of a language. */
#include "format/tabular/row_terms.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/word.h"

/* ------------------------------------------------------------------ words */

static const struct word_role {
    enum gls_cell role;
    enum gls_cell_word kind;
    const char *name; /* of the note that keeps what is not understood */
} word_roles[] = {
    {GLS_CELL_STATUS, GLS_SAYS_STATUS, "administrativeStatus"},
    {GLS_CELL_FORBIDDEN, GLS_SAYS_FLAG, "forbidden"},
    {GLS_CELL_APPROVED, GLS_SAYS_FLAG, "approved"},
    {GLS_CELL_POS, GLS_SAYS_POS, "partOfSpeech"},
    {GLS_CELL_GENDER, GLS_SAYS_GENDER, "grammaticalGender"},
    {GLS_CELL_TYPE, GLS_SAYS_TYPE, "termType"},
};

static const struct word_role *find_word_role(enum gls_cell role)
{
    for (size_t i = 0; i < sizeof word_roles / sizeof *word_roles; i++)
        if (word_roles[i].role == role)
            return &word_roles[i];
    return NULL;
}

/* A flag as the status that its column is about. */
static void read_flag(enum gls_cell role, struct gls_cell_says *said)
{
    if (!said->any[GLS_SAYS_FLAG] || !said->value[GLS_SAYS_FLAG])
        return;
    said->any[GLS_SAYS_STATUS] = true;
    said->value[GLS_SAYS_STATUS] =
        role == GLS_CELL_FORBIDDEN ? GLS_ADMIN_DEPRECATED : GLS_ADMIN_PREFERRED;
}

/* Of several terms in a cell that is preferred, the first is. */
static enum gls_admin status_of(const struct gls_cell_says *said, bool first)
{
    enum gls_admin admin = (enum gls_admin)said->value[GLS_SAYS_STATUS];
    return admin == GLS_ADMIN_PREFERRED && !first ? GLS_ADMIN_ADMITTED : admin;
}

/* A gender beside the part of speech of a whole row is not that of English. */
static void set_words(struct gls_draft_term *term, const struct gls_cell_says *said, bool whole,
                      bool first)
{
    bool gendered = !whole || !gls_lang_agrees("en", term->lang);
    if (said->any[GLS_SAYS_STATUS] && !term->admin)
        term->admin = status_of(said, first);
    if (said->any[GLS_SAYS_POS] && !term->pos)
        term->pos = (enum gls_pos)said->value[GLS_SAYS_POS];
    if (said->any[GLS_SAYS_GENDER] && !term->gender && gendered)
        term->gender = (enum gls_gender)said->value[GLS_SAYS_GENDER];
    if (said->any[GLS_SAYS_TYPE] && !term->type)
        term->type = (enum gls_term_type)said->value[GLS_SAYS_TYPE];
}

/* Of the terms of its owner, or of all of them; what is not understood whole is kept too. */
static void say_words(struct gls_row *row, size_t column, const struct word_role *role)
{
    const struct gls_column *own = &row->rules->columns->column[column];
    struct gls_span cell = gls_row_cell(row, column);
    struct gls_cell_says said = gls_words_read(role->kind, cell);
    const struct gls_draft_said note = {
        .name = gls_span_of(role->name), .value = cell, .at = row->at[column]};
    bool kept = false;
    read_flag(own->role, &said);
    for (size_t i = 0; i < row->terms.count; i++) {
        const struct gls_row_term *met = gls_row_term_at(row, i);
        bool whole = own->owner == GLS_NO_COLUMN;
        if (!whole && met->column != own->owner)
            continue;
        set_words(gls_draft_term_at(row->draft, met->term), &said, whole,
                  i == 0 || met[-1].column != met->column);
        if (!said.all)
            gls_draft_add_said(row->draft, met->term, &note);
        kept = true;
    }
    if (!kept)
        gls_draft_add_said(row->draft, GLS_DRAFT_NONE, &note);
}

/* A word of any kind that has not been said yet. */
static bool read_any(struct gls_span word, struct gls_cell_says *said)
{
    for (enum gls_cell_word kind = GLS_SAYS_POS; kind < GLS_SAYS_FLAG; kind++) {
        struct gls_cell_says one = gls_words_read(kind, word);
        if (said->any[kind] || !one.any[kind] || !one.all)
            continue;
        said->any[kind] = true;
        said->value[kind] = one.value[kind];
        return true;
    }
    return false;
}

/* "noun, feminine, preferred": whether all of its words are known. */
static bool read_grammar(struct gls_span cell, struct gls_cell_says *said)
{
    const char *at = cell.data, *end = at + cell.size, *comma;
    *said = (struct gls_cell_says){.all = true};
    for (; at < end; at = comma + 1) {
        comma = memchr(at, ',', (size_t)(end - at));
        comma = comma ? comma : end;
        if (!read_any((struct gls_span){at, (size_t)(comma - at)}, said))
            return false;
    }
    return cell.size;
}

/* ------------------------------------------------------------------ properties */

/* The first term of the row that its column has. */
static uint32_t term_of(const struct gls_row *row, uint32_t column)
{
    for (size_t i = 0; i < row->terms.count; i++) {
        const struct gls_row_term *met = gls_row_term_at(row, i);
        if (met->column == column)
            return met->term;
    }
    return GLS_DRAFT_NONE;
}

/* The last term of the row: its translation, where it has one. */
static uint32_t last_term(const struct gls_row *row)
{
    return gls_row_term_at(row, row->terms.count - 1)->term;
}

static void say_of_row(struct gls_row *row, size_t column, const struct gls_draft_said *said)
{
    if (row->terms.count)
        gls_draft_remark(row->draft, last_term(row), (uint32_t)column, said);
    else
        gls_draft_add_said(row->draft, GLS_DRAFT_NONE, said);
}

/* A definition is that of a language. A note, an example, a region is of a term; a note of a
 * language without being of a term is one of the section. One of neither is of the row. */
static void say_property(struct gls_row *row, size_t column, const struct gls_draft_said *said)
{
    const struct gls_column *own = &row->rules->columns->column[column];
    bool of_term = own->owner != GLS_NO_COLUMN && said->category != GLS_CATEGORY_DEFINITION &&
                   said->category != GLS_CATEGORY_SUBJECT_FIELD;
    const char *lang = gls_row_language(row, own);
    if (of_term)
        gls_draft_add_said(row->draft, term_of(row, own->owner), said);
    else if (*lang && said->category != GLS_CATEGORY_SUBJECT_FIELD)
        gls_draft_add_said_in(row->draft, lang, said);
    else if (said->category == GLS_CATEGORY_NOTE)
        say_of_row(row, column, said);
    else
        gls_draft_add_said(row->draft, GLS_DRAFT_NONE, said);
}

/* Grammar of a term where its words are known, else a note of it. */
static void say_info(struct gls_row *row, size_t column)
{
    const struct gls_draft_said note = {
        .category = GLS_CATEGORY_NOTE, .value = row->cell[column], .at = row->at[column]};
    uint32_t term = term_of(row, row->rules->columns->column[column].owner);
    struct gls_cell_says said;
    if (term != GLS_DRAFT_NONE && read_grammar(row->cell[column], &said))
        set_words(gls_draft_term_at(row->draft, term), &said, false, true);
    else
        gls_draft_add_said(row->draft, term, &note);
}

static void say_cell(struct gls_row *row, size_t column)
{
    const struct gls_column *own = &row->rules->columns->column[column];
    struct gls_draft_said said = {.value = row->cell[column], .at = row->at[column]};
    if (gls_cell_category(own->role, &said.category)) {
        say_property(row, column, &said);
        return;
    }
    if (own->role == GLS_CELL_INFO)
        say_info(row, column);
    if (own->role != GLS_CELL_OTHER && own->role != GLS_CELL_ADMINISTRATIVE)
        return;
    said.name = gls_span_of(*own->name ? own->name : "column");
    gls_draft_add_said(
        row->draft, own->owner == GLS_NO_COLUMN ? GLS_DRAFT_NONE : term_of(row, own->owner), &said);
}

/* ------------------------------------------------------------------ all cells */

/* Whether what the column says is said of the row: it stands before all terms. */
static bool is_of_row(const struct gls_row *row, size_t column)
{
    const struct gls_columns *columns = row->rules->columns;
    return columns->column[column].role == GLS_CELL_FORBIDDEN && column < columns->first;
}

/* Which of its terms a forbidden row is about, the other rows tell. */
static void allow_row(struct gls_row *row, size_t column)
{
    struct gls_cell_says said = gls_words_read(GLS_SAYS_FLAG, gls_row_cell(row, column));
    bool forbidden = said.any[GLS_SAYS_FLAG] && said.value[GLS_SAYS_FLAG];
    for (size_t i = 0; i < row->terms.count; i++)
        gls_draft_allow(row->draft, gls_row_term_at(row, i)->term, !forbidden);
    if (row->cell[column].size && !said.all)
        say_words(row, column, find_word_role(GLS_CELL_FORBIDDEN));
}

void gls_row_add_said(struct gls_row *row)
{
    const struct gls_columns *columns = row->rules->columns;
    static const struct gls_column beyond = {.role = GLS_CELL_OTHER, .owner = GLS_NO_COLUMN};
    for (size_t i = 0; i < row->count; i++) {
        enum gls_cell role = i < columns->count ? columns->column[i].role : beyond.role;
        bool of_row = i < columns->count && is_of_row(row, i);
        if ((!row->cell[i].size && !of_row) || gls_cell_holds_terms(role))
            continue;
        const struct word_role *words = find_word_role(role);
        if (of_row)
            allow_row(row, i);
        else if (i >= columns->count)
            say_of_row(row, i, &(struct gls_draft_said){.value = row->cell[i], .at = row->at[i]});
        else if (words)
            say_words(row, i, words);
        else
            say_cell(row, i);
    }
}
