/** @file Completion scripts for shells, written from the tables of commands and options. */
#ifndef COMPLETE_H
#define COMPLETE_H

#include "cli.h"

/** Writes the script for @p shell ("bash", "zsh", "fish") to standard output. */
enum cli_exit complete_script(const char *shell);

#endif
