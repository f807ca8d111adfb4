#pragma once

#include <sqlite3.h>

// Binds a text that SQLite copies; the constant that asks for the copy is a macro that Swift does not see.
int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int length);
