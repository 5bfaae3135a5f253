/* A program that uses the library as it is installed: the English of each word of a line. */
#include <glossaire.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    const char *file = argc > 1 ? argv[1] : "medical.tbx";
    char line[1000];
    struct gls_shelf *shelf;
    struct gls_entry entry = {0};
    struct gls_error err;
    if (gls_shelf_open(&shelf, &file, 1, NULL, &err) != GLS_OK)
        return fprintf(stderr, "%s\n", err.message), 2;
    while (fgets(line, sizeof line, stdin))
        for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n")) {
            struct gls_found found;
            if (gls_lookup(shelf, gls_span_of(word), &found, &err) != GLS_OK)
                return fprintf(stderr, "%s\n", err.message), 2;
            if (found.count && gls_entry_of(&entry, shelf, found.match, &err) == GLS_OK &&
                entry.equivalents.count)
                printf("%s: %s\n", word, entry.equivalents.item[0].text);
            gls_found_release(&found);
        }
    gls_entry_release(&entry);
    gls_shelf_free(shelf);
}
