/* Gives the files of folders to a fuzz target, one after the other: the corpus is a test under any
 * compiler. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "fuzz.h"

static uint8_t *read_file(const char *path, size_t *size)
{
    struct stat about;
    FILE *file = fopen(path, "rb");
    if (!file || fstat(fileno(file), &about) != 0 || !S_ISREG(about.st_mode)) {
        if (file)
            fclose(file);
        return NULL;
    }
    /* Of its very size, so that a sanitizer sees what reads past it. */
    uint8_t *data = malloc((size_t)about.st_size + !about.st_size);
    *size = fread(data, 1, (size_t)about.st_size, file);
    fclose(file);
    return data;
}

static size_t replay(const char *folder)
{
    size_t size, count = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        uint8_t *data = read_file(path, &size);
        if (!data)
            continue;
        printf("%s\n", path);
        fflush(stdout);
        LLVMFuzzerTestOneInput(data, size);
        free(data);
        count++;
    }
    if (dir)
        closedir(dir);
    return count;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (!replay(argv[i])) {
            fprintf(stderr, "%s: nothing to replay\n", argv[i]);
            return 1;
        }
    return 0;
}
