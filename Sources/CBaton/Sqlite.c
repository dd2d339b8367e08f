#include "include/Sqlite.h"

#include "SystemLibrary.h"

#include <stddef.h>

static struct baton_sqlite sqlite;

#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/libsqlite3.dylib", "libsqlite3.0.dylib"};
#else
static const char *const names[] = {"libsqlite3.so.0", "libsqlite3.so"};
#endif

const struct baton_sqlite *baton_sqlite_load(void) {
  if (sqlite.libversion) return &sqlite;
  const struct baton_function functions[] = {
      {&sqlite.threadsafe, "sqlite3_threadsafe"},
      {&sqlite.errstr, "sqlite3_errstr"},
      {&sqlite.complete, "sqlite3_complete"},
      {&sqlite.free, "sqlite3_free"},
      {&sqlite.malloc64, "sqlite3_malloc64"},
      {&sqlite.open_v2, "sqlite3_open_v2"},
      {&sqlite.close_v2, "sqlite3_close_v2"},
      {&sqlite.errmsg, "sqlite3_errmsg"},
      {&sqlite.extended_errcode, "sqlite3_extended_errcode"},
      {&sqlite.extended_result_codes, "sqlite3_extended_result_codes"},
      {&sqlite.busy_timeout, "sqlite3_busy_timeout"},
      {&sqlite.interrupt, "sqlite3_interrupt"},
      {&sqlite.get_autocommit, "sqlite3_get_autocommit"},
      {&sqlite.changes, "sqlite3_changes"},
      {&sqlite.total_changes, "sqlite3_total_changes"},
      {&sqlite.last_insert_rowid, "sqlite3_last_insert_rowid"},
      {&sqlite.limit, "sqlite3_limit"},
      {&sqlite.db_config, "sqlite3_db_config"},
      {&sqlite.prepare_v2, "sqlite3_prepare_v2"},
      {&sqlite.finalize, "sqlite3_finalize"},
      {&sqlite.step, "sqlite3_step"},
      {&sqlite.reset, "sqlite3_reset"},
      {&sqlite.clear_bindings, "sqlite3_clear_bindings"},
      {&sqlite.stmt_busy, "sqlite3_stmt_busy"},
      {&sqlite.stmt_readonly, "sqlite3_stmt_readonly"},
      {&sqlite.expanded_sql, "sqlite3_expanded_sql"},
      {&sqlite.bind_parameter_count, "sqlite3_bind_parameter_count"},
      {&sqlite.bind_parameter_name, "sqlite3_bind_parameter_name"},
      {&sqlite.bind_null, "sqlite3_bind_null"},
      {&sqlite.bind_int64, "sqlite3_bind_int64"},
      {&sqlite.bind_double, "sqlite3_bind_double"},
      {&sqlite.bind_text, "sqlite3_bind_text"},
      {&sqlite.bind_blob, "sqlite3_bind_blob"},
      {&sqlite.column_count, "sqlite3_column_count"},
      {&sqlite.column_name, "sqlite3_column_name"},
      {&sqlite.column_decltype, "sqlite3_column_decltype"},
      {&sqlite.column_type, "sqlite3_column_type"},
      {&sqlite.column_int64, "sqlite3_column_int64"},
      {&sqlite.column_double, "sqlite3_column_double"},
      {&sqlite.column_text, "sqlite3_column_text"},
      {&sqlite.column_blob, "sqlite3_column_blob"},
      {&sqlite.column_bytes, "sqlite3_column_bytes"},
      {&sqlite.value_type, "sqlite3_value_type"},
      {&sqlite.value_int64, "sqlite3_value_int64"},
      {&sqlite.value_double, "sqlite3_value_double"},
      {&sqlite.value_text, "sqlite3_value_text"},
      {&sqlite.value_blob, "sqlite3_value_blob"},
      {&sqlite.value_bytes, "sqlite3_value_bytes"},
      {&sqlite.user_data, "sqlite3_user_data"},
      {&sqlite.aggregate_context, "sqlite3_aggregate_context"},
      {&sqlite.result_null, "sqlite3_result_null"},
      {&sqlite.result_int64, "sqlite3_result_int64"},
      {&sqlite.result_double, "sqlite3_result_double"},
      {&sqlite.result_text, "sqlite3_result_text"},
      {&sqlite.result_blob, "sqlite3_result_blob"},
      {&sqlite.result_error, "sqlite3_result_error"},
      {&sqlite.result_error_toobig, "sqlite3_result_error_toobig"},
      {&sqlite.result_error_nomem, "sqlite3_result_error_nomem"},
      {&sqlite.create_function_v2, "sqlite3_create_function_v2"},
      {&sqlite.create_window_function, "sqlite3_create_window_function"},
      {&sqlite.create_collation_v2, "sqlite3_create_collation_v2"},
      {&sqlite.set_authorizer, "sqlite3_set_authorizer"},
      {&sqlite.progress_handler, "sqlite3_progress_handler"},
      {&sqlite.trace_v2, "sqlite3_trace_v2"},
      {&sqlite.blob_open, "sqlite3_blob_open"},
      {&sqlite.blob_close, "sqlite3_blob_close"},
      {&sqlite.blob_bytes, "sqlite3_blob_bytes"},
      {&sqlite.blob_read, "sqlite3_blob_read"},
      {&sqlite.blob_write, "sqlite3_blob_write"},
      {&sqlite.backup_init, "sqlite3_backup_init"},
      {&sqlite.backup_step, "sqlite3_backup_step"},
      {&sqlite.backup_finish, "sqlite3_backup_finish"},
      {&sqlite.backup_remaining, "sqlite3_backup_remaining"},
      {&sqlite.backup_pagecount, "sqlite3_backup_pagecount"},
      {&sqlite.serialize, "sqlite3_serialize"},
      {&sqlite.deserialize, "sqlite3_deserialize"},
      // Last: it says that all are there.
      {&sqlite.libversion, "sqlite3_libversion"},
  };
  bool is_there =
      baton_load_functions(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
  return is_there ? &sqlite : NULL;
}

int baton_sqlite_configure(struct sqlite3 *database, int setting, int on, int *is_on) {
  return sqlite.db_config(database, setting, on, is_on);
}
