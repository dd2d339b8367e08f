// Embeds the Python files of Sources/StandardModules/Library: no resource bundle has to travel with
// the binary, and the compiler's dependency file makes a build see when one of them changes.
//
// The files lie in folders by the chapters of Python's library reference, which are no part of modules' names. A new
// module is an array and a row of the table.

#include "CLibrary.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char __future___py[] = {
#embed "../StandardModules/Library/Runtime/__future__.py" suffix(, 0)
};
static const unsigned char __hello___py[] = {
#embed "../StandardModules/Library/Importing/__hello__.py" suffix(, 0)
};
static const unsigned char __phello___py[] = {
#embed "../StandardModules/Library/Importing/__phello__/__init__.py" suffix(, 0)
};
static const unsigned char __phello___spam_py[] = {
#embed "../StandardModules/Library/Importing/__phello__/spam.py" suffix(, 0)
};
static const unsigned char _abc_mappings_py[] = {
#embed "../StandardModules/Library/Types/_abc_mappings.py" suffix(, 0)
};
static const unsigned char _abc_protocols_py[] = {
#embed "../StandardModules/Library/Types/_abc_protocols.py" suffix(, 0)
};
static const unsigned char _frozen_importlib_py[] = {
#embed "../StandardModules/Library/Importing/_frozen_importlib.py" suffix(, 0)
};
static const unsigned char _frozen_importlib_external_py[] = {
#embed "../StandardModules/Library/Importing/_frozen_importlib_external.py" suffix(, 0)
};
static const unsigned char _blake2_py[] = {
#embed "../StandardModules/Library/Cryptography/_blake2.py" suffix(, 0)
};
static const unsigned char _argparse_actions_py[] = {
#embed "../StandardModules/Library/System/_argparse_actions.py" suffix(, 0)
};
static const unsigned char _argparse_help_py[] = {
#embed "../StandardModules/Library/System/_argparse_help.py" suffix(, 0)
};
static const unsigned char _argparse_run_py[] = {
#embed "../StandardModules/Library/System/_argparse_run.py" suffix(, 0)
};
static const unsigned char _ast_py[] = {
#embed "../StandardModules/Library/Language/_ast.py" suffix(, 0)
};
static const unsigned char _ast_changes_py[] = {
#embed "../StandardModules/Library/Language/_ast_changes.py" suffix(, 0)
};
static const unsigned char _ast_expressions_py[] = {
#embed "../StandardModules/Library/Language/_ast_expressions.py" suffix(, 0)
};
static const unsigned char _ast_nodes_py[] = {
#embed "../StandardModules/Library/Language/_ast_nodes.py" suffix(, 0)
};
static const unsigned char _ast_type_comments_py[] = {
#embed "../StandardModules/Library/Language/_ast_type_comments.py" suffix(, 0)
};
static const unsigned char _ast_unparse_py[] = {
#embed "../StandardModules/Library/Language/_ast_unparse.py" suffix(, 0)
};
static const unsigned char _ast_validation_py[] = {
#embed "../StandardModules/Library/Language/_ast_validation.py" suffix(, 0)
};
static const unsigned char _calendar_main_py[] = {
#embed "../StandardModules/Library/Types/_calendar_main.py" suffix(, 0)
};
static const unsigned char _code_folding_py[] = {
#embed "../StandardModules/Library/Runtime/_code_folding.py" suffix(, 0)
};
static const unsigned char _code_pages_py[] = {
#embed "../StandardModules/Library/Binary/_code_pages.py" suffix(, 0)
};
static const unsigned char _code_pages_rare_py[] = {
#embed "../StandardModules/Library/Binary/_code_pages_rare.py" suffix(, 0)
};
static const unsigned char _code_statements_py[] = {
#embed "../StandardModules/Library/Runtime/_code_statements.py" suffix(, 0)
};
static const unsigned char _code_tables_py[] = {
#embed "../StandardModules/Library/Runtime/_code_tables.py" suffix(, 0)
};
static const unsigned char _code_walk_py[] = {
#embed "../StandardModules/Library/Runtime/_code_walk.py" suffix(, 0)
};
static const unsigned char _codec_errors_py[] = {
#embed "../StandardModules/Library/Binary/_codec_errors.py" suffix(, 0)
};
static const unsigned char _codec_escapes_py[] = {
#embed "../StandardModules/Library/Binary/_codec_escapes.py" suffix(, 0)
};
static const unsigned char _codec_registry_py[] = {
#embed "../StandardModules/Library/Binary/_codec_registry.py" suffix(, 0)
};
static const unsigned char _codec_streams_py[] = {
#embed "../StandardModules/Library/Binary/_codec_streams.py" suffix(, 0)
};
static const unsigned char _codecs_py[] = {
#embed "../StandardModules/Library/Binary/_codecs.py" suffix(, 0)
};
static const unsigned char _collections_abc_py[] = {
#embed "../StandardModules/Library/Types/_collections_abc.py" suffix(, 0)
};
static const unsigned char _colorize_py[] = {
#embed "../StandardModules/Library/Runtime/_colorize.py" suffix(, 0)
};
static const unsigned char _compression_py[] = {
#embed "../StandardModules/Library/Compression/_compression.py" suffix(, 0)
};
static const unsigned char _configparser_errors_py[] = {
#embed "../StandardModules/Library/Formats/_configparser_errors.py" suffix(, 0)
};
static const unsigned char _configparser_interpolation_py[] = {
#embed "../StandardModules/Library/Formats/_configparser_interpolation.py" suffix(, 0)
};
static const unsigned char _configparser_reading_py[] = {
#embed "../StandardModules/Library/Formats/_configparser_reading.py" suffix(, 0)
};
static const unsigned char _contextlib_generators_py[] = {
#embed "../StandardModules/Library/Runtime/_contextlib_generators.py" suffix(, 0)
};
static const unsigned char _dataclasses_fields_py[] = {
#embed "../StandardModules/Library/Runtime/_dataclasses_fields.py" suffix(, 0)
};
static const unsigned char _dataclasses_methods_py[] = {
#embed "../StandardModules/Library/Runtime/_dataclasses_methods.py" suffix(, 0)
};
static const unsigned char _decimal_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal.py" suffix(, 0)
};
static const unsigned char _decimal_context_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_context.py" suffix(, 0)
};
static const unsigned char _decimal_format_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_format.py" suffix(, 0)
};
static const unsigned char _decimal_functions_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_functions.py" suffix(, 0)
};
static const unsigned char _decimal_methods_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_methods.py" suffix(, 0)
};
static const unsigned char _decimal_number_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_number.py" suffix(, 0)
};
static const unsigned char _decimal_operations_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_operations.py" suffix(, 0)
};
static const unsigned char _decimal_parts_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_parts.py" suffix(, 0)
};
static const unsigned char _decimal_power_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_power.py" suffix(, 0)
};
static const unsigned char _decimal_signals_py[] = {
#embed "../StandardModules/Library/Numeric/_decimal_signals.py" suffix(, 0)
};
static const unsigned char _difflib_html_py[] = {
#embed "../StandardModules/Library/Text/_difflib_html.py" suffix(, 0)
};
static const unsigned char _doctest_examples_py[] = {
#embed "../StandardModules/Library/Development/_doctest_examples.py" suffix(, 0)
};
static const unsigned char _doctest_running_py[] = {
#embed "../StandardModules/Library/Development/_doctest_running.py" suffix(, 0)
};
static const unsigned char _encoding_aliases_py[] = {
#embed "../StandardModules/Library/Binary/_encoding_aliases.py" suffix(, 0)
};
static const unsigned char _enum_classes_py[] = {
#embed "../StandardModules/Library/Types/_enum_classes.py" suffix(, 0)
};
static const unsigned char _enum_dict_py[] = {
#embed "../StandardModules/Library/Types/_enum_dict.py" suffix(, 0)
};
static const unsigned char _enum_type_py[] = {
#embed "../StandardModules/Library/Types/_enum_type.py" suffix(, 0)
};
static const unsigned char _expat_errors_py[] = {
#embed "../StandardModules/Library/Markup/_expat_errors.py" suffix(, 0)
};
static const unsigned char _frame_locals_py[] = {
#embed "../StandardModules/Library/Runtime/_frame_locals.py" suffix(, 0)
};
static const unsigned char _ftp_replies_py[] = {
#embed "../StandardModules/Library/Internet/_ftp_replies.py" suffix(, 0)
};
static const unsigned char _functools_dispatch_py[] = {
#embed "../StandardModules/Library/Functional/_functools_dispatch.py" suffix(, 0)
};
static const unsigned char _imap_dates_py[] = {
#embed "../StandardModules/Library/Internet/_imap_dates.py" suffix(, 0)
};
static const unsigned char _imap_talk_py[] = {
#embed "../StandardModules/Library/Internet/_imap_talk.py" suffix(, 0)
};
static const unsigned char _import_loaders_py[] = {
#embed "../StandardModules/Library/Importing/_import_loaders.py" suffix(, 0)
};
static const unsigned char _inspect_callables_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_callables.py" suffix(, 0)
};
static const unsigned char _inspect_calls_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_calls.py" suffix(, 0)
};
static const unsigned char _inspect_classes_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_classes.py" suffix(, 0)
};
static const unsigned char _inspect_kinds_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_kinds.py" suffix(, 0)
};
static const unsigned char _inspect_signatures_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_signatures.py" suffix(, 0)
};
static const unsigned char _inspect_source_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_source.py" suffix(, 0)
};
static const unsigned char _compat_pickle_py[] = {
#embed "../StandardModules/Library/Persistence/_compat_pickle.py" suffix(, 0)
};
static const unsigned char _inspect_static_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_static.py" suffix(, 0)
};
static const unsigned char _io_buffered_py[] = {
#embed "../StandardModules/Library/System/_io_buffered.py" suffix(, 0)
};
static const unsigned char _io_py[] = {
#embed "../StandardModules/Library/System/_io.py" suffix(, 0)
};
static const unsigned char _io_newlines_py[] = {
#embed "../StandardModules/Library/System/_io_newlines.py" suffix(, 0)
};
static const unsigned char _io_raw_py[] = {
#embed "../StandardModules/Library/System/_io_raw.py" suffix(, 0)
};
static const unsigned char _io_text_py[] = {
#embed "../StandardModules/Library/System/_io_text.py" suffix(, 0)
};
static const unsigned char _ipaddress_base_py[] = {
#embed "../StandardModules/Library/Internet/_ipaddress_base.py" suffix(, 0)
};
static const unsigned char _ipaddress_text_py[] = {
#embed "../StandardModules/Library/Internet/_ipaddress_text.py" suffix(, 0)
};
static const unsigned char _keyword_help_py[] = {
#embed "../StandardModules/Library/Language/_keyword_help.py" suffix(, 0)
};
static const unsigned char _line_jumps_py[] = {
#embed "../StandardModules/Library/Runtime/_line_jumps.py" suffix(, 0)
};
static const unsigned char _mailbox_base_py[] = {
#embed "../StandardModules/Library/InternetData/_mailbox_base.py" suffix(, 0)
};
static const unsigned char _mailbox_files_py[] = {
#embed "../StandardModules/Library/InternetData/_mailbox_files.py" suffix(, 0)
};
static const unsigned char _mailbox_maildir_py[] = {
#embed "../StandardModules/Library/InternetData/_mailbox_maildir.py" suffix(, 0)
};
static const unsigned char _mailbox_messages_py[] = {
#embed "../StandardModules/Library/InternetData/_mailbox_messages.py" suffix(, 0)
};
static const unsigned char _mailbox_mh_py[] = {
#embed "../StandardModules/Library/InternetData/_mailbox_mh.py" suffix(, 0)
};
static const unsigned char _mailbox_single_py[] = {
#embed "../StandardModules/Library/InternetData/_mailbox_single.py" suffix(, 0)
};
static const unsigned char _optparse_help_py[] = {
#embed "../StandardModules/Library/System/_optparse_help.py" suffix(, 0)
};
static const unsigned char _optparse_option_py[] = {
#embed "../StandardModules/Library/System/_optparse_option.py" suffix(, 0)
};
static const unsigned char _os_files_py[] = {
#embed "../StandardModules/Library/System/_os_files.py" suffix(, 0)
};
static const unsigned char _locale_names_py[] = {
#embed "../StandardModules/Library/Internationalization/_locale_names.py" suffix(, 0)
};
static const unsigned char _os_linux_py[] = {
#embed "../StandardModules/Library/System/_os_linux.py" suffix(, 0)
};
static const unsigned char _os_processes_py[] = {
#embed "../StandardModules/Library/System/_os_processes.py" suffix(, 0)
};
static const unsigned char _os_rare_py[] = {
#embed "../StandardModules/Library/System/_os_rare.py" suffix(, 0)
};
static const unsigned char _pdb_breakpoints_py[] = {
#embed "../StandardModules/Library/Debugging/_pdb_breakpoints.py" suffix(, 0)
};
static const unsigned char _pdb_lines_py[] = {
#embed "../StandardModules/Library/Debugging/_pdb_lines.py" suffix(, 0)
};
static const unsigned char _pdb_looking_py[] = {
#embed "../StandardModules/Library/Debugging/_pdb_looking.py" suffix(, 0)
};
static const unsigned char _pdb_targets_py[] = {
#embed "../StandardModules/Library/Debugging/_pdb_targets.py" suffix(, 0)
};
static const unsigned char _pickle_py[] = {
#embed "../StandardModules/Library/Persistence/_pickle.py" suffix(, 0)
};
static const unsigned char _os_spawn_py[] = {
#embed "../StandardModules/Library/System/_os_spawn.py" suffix(, 0)
};
static const unsigned char _pickle_buffers_py[] = {
#embed "../StandardModules/Library/Persistence/_pickle_buffers.py" suffix(, 0)
};
static const unsigned char _pickle_codes_py[] = {
#embed "../StandardModules/Library/Persistence/_pickle_codes.py" suffix(, 0)
};
static const unsigned char _pickle_reader_py[] = {
#embed "../StandardModules/Library/Persistence/_pickle_reader.py" suffix(, 0)
};
static const unsigned char _pickle_writer_py[] = {
#embed "../StandardModules/Library/Persistence/_pickle_writer.py" suffix(, 0)
};
static const unsigned char _pickletools_opcodes_py[] = {
#embed "../StandardModules/Library/Language/_pickletools_opcodes.py" suffix(, 0)
};
static const unsigned char _plistlib_xml_py[] = {
#embed "../StandardModules/Library/Formats/_plistlib_xml.py" suffix(, 0)
};
static const unsigned char _pydoc_brief_py[] = {
#embed "../StandardModules/Library/Development/_pydoc_brief.py" suffix(, 0)
};
static const unsigned char _pydoc_objects_py[] = {
#embed "../StandardModules/Library/Development/_pydoc_objects.py" suffix(, 0)
};
static const unsigned char _pydoc_text_py[] = {
#embed "../StandardModules/Library/Development/_pydoc_text.py" suffix(, 0)
};
static const unsigned char _shutil_archives_py[] = {
#embed "../StandardModules/Library/Files/_shutil_archives.py" suffix(, 0)
};
static const unsigned char _socket_transfer_py[] = {
#embed "../StandardModules/Library/Networking/_socket_transfer.py" suffix(, 0)
};
static const unsigned char _sqlite3_py[] = {
#embed "../StandardModules/Library/Persistence/_sqlite3.py" suffix(, 0)
};
static const unsigned char _random_overridden_py[] = {
#embed "../StandardModules/Library/Numeric/_random_overridden.py" suffix(, 0)
};
static const unsigned char _ssl_py[] = {
#embed "../StandardModules/Library/Networking/_ssl.py" suffix(, 0)
};
static const unsigned char _ssl_certificates_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_certificates.py" suffix(, 0)
};
static const unsigned char _ssl_connections_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_connections.py" suffix(, 0)
};
static const unsigned char _ssl_contexts_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_contexts.py" suffix(, 0)
};
static const unsigned char _ssl_errors_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_errors.py" suffix(, 0)
};
static const unsigned char _ssl_passwords_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_passwords.py" suffix(, 0)
};
static const unsigned char _ssl_sockets_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_sockets.py" suffix(, 0)
};
static const unsigned char _ssl_numbers_py[] = {
#embed "../StandardModules/Library/Networking/_ssl_numbers.py" suffix(, 0)
};
static const unsigned char _statistics_py[] = {
#embed "../StandardModules/Library/Numeric/_statistics.py" suffix(, 0)
};
static const unsigned char _statistics_exact_py[] = {
#embed "../StandardModules/Library/Numeric/_statistics_exact.py" suffix(, 0)
};
static const unsigned char _statistics_kernels_py[] = {
#embed "../StandardModules/Library/Numeric/_statistics_kernels.py" suffix(, 0)
};
static const unsigned char _statistics_normal_py[] = {
#embed "../StandardModules/Library/Numeric/_statistics_normal.py" suffix(, 0)
};
static const unsigned char _string_py[] = {
#embed "../StandardModules/Library/Text/_string.py" suffix(, 0)
};
static const unsigned char _subprocess_results_py[] = {
#embed "../StandardModules/Library/Concurrency/_subprocess_results.py" suffix(, 0)
};
static const unsigned char _subprocess_starting_py[] = {
#embed "../StandardModules/Library/Concurrency/_subprocess_starting.py" suffix(, 0)
};
static const unsigned char _subprocess_waiting_py[] = {
#embed "../StandardModules/Library/Concurrency/_subprocess_waiting.py" suffix(, 0)
};
static const unsigned char _shifting_codecs_py[] = {
#embed "../StandardModules/Library/Binary/_shifting_codecs.py" suffix(, 0)
};
static const unsigned char _multibytecodec_py[] = {
#embed "../StandardModules/Library/Binary/_multibytecodec.py" suffix(, 0)
};
static const unsigned char _system_codecs_py[] = {
#embed "../StandardModules/Library/Binary/_system_codecs.py" suffix(, 0)
};
static const unsigned char _tempfile_spooled_py[] = {
#embed "../StandardModules/Library/Files/_tempfile_spooled.py" suffix(, 0)
};
static const unsigned char _threading_locks_py[] = {
#embed "../StandardModules/Library/Concurrency/_threading_locks.py" suffix(, 0)
};
static const unsigned char _smtp_tls_py[] = {
#embed "../StandardModules/Library/Internet/_smtp_tls.py" suffix(, 0)
};
static const unsigned char _smtp_parts_py[] = {
#embed "../StandardModules/Library/Internet/_smtp_parts.py" suffix(, 0)
};
static const unsigned char _strptime_py[] = {
#embed "../StandardModules/Library/Types/_strptime.py" suffix(, 0)
};
static const unsigned char _tokenizer_py[] = {
#embed "../StandardModules/Library/Language/_tokenizer.py" suffix(, 0)
};
static const unsigned char _traceback_exceptions_py[] = {
#embed "../StandardModules/Library/Runtime/_traceback_exceptions.py" suffix(, 0)
};
static const unsigned char _traceback_frames_py[] = {
#embed "../StandardModules/Library/Runtime/_traceback_frames.py" suffix(, 0)
};
static const unsigned char _tracemalloc_snapshots_py[] = {
#embed "../StandardModules/Library/Debugging/_tracemalloc_snapshots.py" suffix(, 0)
};
static const unsigned char _transform_codecs_py[] = {
#embed "../StandardModules/Library/Binary/_transform_codecs.py" suffix(, 0)
};
static const unsigned char _typing_aliases_py[] = {
#embed "../StandardModules/Library/Development/_typing_aliases.py" suffix(, 0)
};
static const unsigned char _typing_forms_py[] = {
#embed "../StandardModules/Library/Development/_typing_forms.py" suffix(, 0)
};
static const unsigned char _typing_hints_py[] = {
#embed "../StandardModules/Library/Development/_typing_hints.py" suffix(, 0)
};
static const unsigned char _typing_protocols_py[] = {
#embed "../StandardModules/Library/Development/_typing_protocols.py" suffix(, 0)
};
static const unsigned char _typing_records_py[] = {
#embed "../StandardModules/Library/Development/_typing_records.py" suffix(, 0)
};
static const unsigned char _typing_substitution_py[] = {
#embed "../StandardModules/Library/Development/_typing_substitution.py" suffix(, 0)
};
static const unsigned char _transfer_codecs_py[] = {
#embed "../StandardModules/Library/Binary/_transfer_codecs.py" suffix(, 0)
};
static const unsigned char _unicode_changes_py[] = {
#embed "../StandardModules/Library/Text/_unicode_changes.py" suffix(, 0)
};
static const unsigned char _unicode_tables_py[] = {
#embed "../StandardModules/Library/Text/_unicode_tables.py" suffix(, 0)
};
static const unsigned char _unicode_versions_py[] = {
#embed "../StandardModules/Library/Text/_unicode_versions.py" suffix(, 0)
};
static const unsigned char _uuid_py[] = {
#embed "../StandardModules/Library/Internet/_uuid.py" suffix(, 0)
};
static const unsigned char _warnings_py[] = {
#embed "../StandardModules/Library/Runtime/_warnings.py" suffix(, 0)
};
static const unsigned char _weakref_proxies_py[] = {
#embed "../StandardModules/Library/Types/_weakref_proxies.py" suffix(, 0)
};
static const unsigned char _weakrefset_py[] = {
#embed "../StandardModules/Library/Types/_weakrefset.py" suffix(, 0)
};
static const unsigned char _zlib_reader_py[] = {
#embed "../StandardModules/Library/Compression/_zlib_reader.py" suffix(, 0)
};
static const unsigned char abc_py[] = {
#embed "../StandardModules/Library/Types/abc.py" suffix(, 0)
};
static const unsigned char argparse_py[] = {
#embed "../StandardModules/Library/System/argparse.py" suffix(, 0)
};
static const unsigned char array_py[] = {
#embed "../StandardModules/Library/Types/array.py" suffix(, 0)
};
static const unsigned char ast_py[] = {
#embed "../StandardModules/Library/Language/ast.py" suffix(, 0)
};
static const unsigned char asyncio__datagram_transport_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_datagram_transport.py" suffix(, 0)
};
static const unsigned char asyncio__file_transfer_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_file_transfer.py" suffix(, 0)
};
static const unsigned char asyncio__loop_selectors_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_loop_selectors.py" suffix(, 0)
};
static const unsigned char asyncio__pipe_transport_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_pipe_transport.py" suffix(, 0)
};
static const unsigned char asyncio__pipes_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_pipes.py" suffix(, 0)
};
static const unsigned char asyncio__resolving_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_resolving.py" suffix(, 0)
};
static const unsigned char asyncio__selector_transports_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_selector_transports.py" suffix(, 0)
};
static const unsigned char asyncio__servers_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_servers.py" suffix(, 0)
};
static const unsigned char asyncio__unix_connections_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_unix_connections.py" suffix(, 0)
};
static const unsigned char base64_py[] = {
#embed "../StandardModules/Library/InternetData/base64.py" suffix(, 0)
};
static const unsigned char bdb_py[] = {
#embed "../StandardModules/Library/Debugging/bdb.py" suffix(, 0)
};
static const unsigned char asyncio_base_events_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/base_events.py" suffix(, 0)
};
static const unsigned char asyncio_base_futures_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/base_futures.py" suffix(, 0)
};
static const unsigned char asyncio_base_tasks_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/base_tasks.py" suffix(, 0)
};
static const unsigned char asyncio_constants_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/constants.py" suffix(, 0)
};
static const unsigned char asyncio_coroutines_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/coroutines.py" suffix(, 0)
};
static const unsigned char asyncio_events_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/events.py" suffix(, 0)
};
static const unsigned char asyncio_exceptions_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/exceptions.py" suffix(, 0)
};
static const unsigned char asyncio_format_helpers_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/format_helpers.py" suffix(, 0)
};
static const unsigned char asyncio_futures_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/futures.py" suffix(, 0)
};
static const unsigned char asyncio_locks_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/locks.py" suffix(, 0)
};
static const unsigned char asyncio_log_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/log.py" suffix(, 0)
};
static const unsigned char asyncio_mixins_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/mixins.py" suffix(, 0)
};
static const unsigned char asyncio_proactor_events_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/proactor_events.py" suffix(, 0)
};
static const unsigned char asyncio_protocols_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/protocols.py" suffix(, 0)
};
static const unsigned char asyncio_queues_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/queues.py" suffix(, 0)
};
static const unsigned char asyncio_runners_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/runners.py" suffix(, 0)
};
static const unsigned char asyncio_selector_events_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/selector_events.py" suffix(, 0)
};
static const unsigned char asyncio_staggered_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/staggered.py" suffix(, 0)
};
static const unsigned char asyncio_streams_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/streams.py" suffix(, 0)
};
static const unsigned char asyncio_subprocess_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/subprocess.py" suffix(, 0)
};
static const unsigned char asyncio_taskgroups_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/taskgroups.py" suffix(, 0)
};
static const unsigned char asyncio_tasks_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/tasks.py" suffix(, 0)
};
static const unsigned char asyncio_threads_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/threads.py" suffix(, 0)
};
static const unsigned char asyncio_timeouts_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/timeouts.py" suffix(, 0)
};
static const unsigned char asyncio__ssl_transport_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_ssl_transport.py" suffix(, 0)
};
static const unsigned char asyncio_sslproto_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/sslproto.py" suffix(, 0)
};
static const unsigned char asyncio__tls_upgrades_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_tls_upgrades.py" suffix(, 0)
};
static const unsigned char asyncio_transports_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/transports.py" suffix(, 0)
};
static const unsigned char asyncio_trsock_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/trsock.py" suffix(, 0)
};
static const unsigned char asyncio_unix_events_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/unix_events.py" suffix(, 0)
};
static const unsigned char bisect_py[] = {
#embed "../StandardModules/Library/Types/bisect.py" suffix(, 0)
};
static const unsigned char bz2_py[] = {
#embed "../StandardModules/Library/Compression/bz2.py" suffix(, 0)
};
static const unsigned char cProfile_py[] = {
#embed "../StandardModules/Library/Debugging/cProfile.py" suffix(, 0)
};
static const unsigned char code_py[] = {
#embed "../StandardModules/Library/Runtime/code.py" suffix(, 0)
};
static const unsigned char cmd_py[] = {
#embed "../StandardModules/Library/ProgramFrameworks/cmd.py" suffix(, 0)
};
static const unsigned char codecs_py[] = {
#embed "../StandardModules/Library/Binary/codecs.py" suffix(, 0)
};
static const unsigned char codeop_py[] = {
#embed "../StandardModules/Library/Runtime/codeop.py" suffix(, 0)
};
static const unsigned char compileall_py[] = {
#embed "../StandardModules/Library/Language/compileall.py" suffix(, 0)
};
static const unsigned char collections_py[] = {
#embed "../StandardModules/Library/Types/collections/__init__.py" suffix(, 0)
};
static const unsigned char collections__dicts_py[] = {
#embed "../StandardModules/Library/Types/collections/_dicts.py" suffix(, 0)
};
static const unsigned char collections__mixed_py[] = {
#embed "../StandardModules/Library/Types/collections/_mixed.py" suffix(, 0)
};
static const unsigned char collections__strings_py[] = {
#embed "../StandardModules/Library/Types/collections/_strings.py" suffix(, 0)
};
static const unsigned char collections_abc_py[] = {
#embed "../StandardModules/Library/Types/collections/abc.py" suffix(, 0)
};
static const unsigned char concurrent_py[] = {
#embed "../StandardModules/Library/Concurrency/concurrent/__init__.py" suffix(, 0)
};
static const unsigned char concurrent_futures_py[] = {
#embed "../StandardModules/Library/Concurrency/concurrent/futures/__init__.py" suffix(, 0)
};
static const unsigned char concurrent_futures_thread_py[] = {
#embed "../StandardModules/Library/Concurrency/concurrent/futures/thread.py" suffix(, 0)
};
static const unsigned char concurrent_futures__base_py[] = {
#embed "../StandardModules/Library/Concurrency/concurrent/futures/_base.py" suffix(, 0)
};
static const unsigned char configparser_py[] = {
#embed "../StandardModules/Library/Formats/configparser.py" suffix(, 0)
};
static const unsigned char contextlib_py[] = {
#embed "../StandardModules/Library/Runtime/contextlib.py" suffix(, 0)
};
static const unsigned char copy_py[] = {
#embed "../StandardModules/Library/Types/copy.py" suffix(, 0)
};
static const unsigned char copyreg_py[] = {
#embed "../StandardModules/Library/Persistence/copyreg.py" suffix(, 0)
};
static const unsigned char csv_py[] = {
#embed "../StandardModules/Library/Formats/csv.py" suffix(, 0)
};
static const unsigned char dataclasses_py[] = {
#embed "../StandardModules/Library/Runtime/dataclasses.py" suffix(, 0)
};
static const unsigned char datetime_py[] = {
#embed "../StandardModules/Library/Types/datetime.py" suffix(, 0)
};
static const unsigned char dbm_py[] = {
#embed "../StandardModules/Library/Persistence/dbm/__init__.py" suffix(, 0)
};
static const unsigned char dbm_dumb_py[] = {
#embed "../StandardModules/Library/Persistence/dbm/dumb.py" suffix(, 0)
};
static const unsigned char dbm_sqlite3_py[] = {
#embed "../StandardModules/Library/Persistence/dbm/sqlite3.py" suffix(, 0)
};
static const unsigned char decimal_py[] = {
#embed "../StandardModules/Library/Numeric/decimal.py" suffix(, 0)
};
static const unsigned char email_py[] = {
#embed "../StandardModules/Library/InternetData/email/__init__.py" suffix(, 0)
};
static const unsigned char email__address_rules_py[] = {
#embed "../StandardModules/Library/InternetData/email/_address_rules.py" suffix(, 0)
};
static const unsigned char email__address_tokens_py[] = {
#embed "../StandardModules/Library/InternetData/email/_address_tokens.py" suffix(, 0)
};
static const unsigned char email__addresses_py[] = {
#embed "../StandardModules/Library/InternetData/email/_addresses.py" suffix(, 0)
};
static const unsigned char email__dates_py[] = {
#embed "../StandardModules/Library/InternetData/email/_dates.py" suffix(, 0)
};
static const unsigned char email__encoded_words_py[] = {
#embed "../StandardModules/Library/InternetData/email/_encoded_words.py" suffix(, 0)
};
static const unsigned char email__header_folding_py[] = {
#embed "../StandardModules/Library/InternetData/email/_header_folding.py" suffix(, 0)
};
static const unsigned char email__header_source_py[] = {
#embed "../StandardModules/Library/InternetData/email/_header_source.py" suffix(, 0)
};
static const unsigned char email__header_tokens_py[] = {
#embed "../StandardModules/Library/InternetData/email/_header_tokens.py" suffix(, 0)
};
static const unsigned char email__header_value_parser_py[] = {
#embed "../StandardModules/Library/InternetData/email/_header_value_parser.py" suffix(, 0)
};
static const unsigned char email__mime_part_py[] = {
#embed "../StandardModules/Library/InternetData/email/_mime_part.py" suffix(, 0)
};
static const unsigned char email__mime_rules_py[] = {
#embed "../StandardModules/Library/InternetData/email/_mime_rules.py" suffix(, 0)
};
static const unsigned char email__mime_tokens_py[] = {
#embed "../StandardModules/Library/InternetData/email/_mime_tokens.py" suffix(, 0)
};
static const unsigned char email__parameters_py[] = {
#embed "../StandardModules/Library/InternetData/email/_parameters.py" suffix(, 0)
};
static const unsigned char email__policybase_py[] = {
#embed "../StandardModules/Library/InternetData/email/_policybase.py" suffix(, 0)
};
static const unsigned char email__transfer_py[] = {
#embed "../StandardModules/Library/InternetData/email/_transfer.py" suffix(, 0)
};
static const unsigned char email_base64mime_py[] = {
#embed "../StandardModules/Library/InternetData/email/base64mime.py" suffix(, 0)
};
static const unsigned char email_charset_py[] = {
#embed "../StandardModules/Library/InternetData/email/charset.py" suffix(, 0)
};
static const unsigned char email_contentmanager_py[] = {
#embed "../StandardModules/Library/InternetData/email/contentmanager.py" suffix(, 0)
};
static const unsigned char email_encoders_py[] = {
#embed "../StandardModules/Library/InternetData/email/encoders.py" suffix(, 0)
};
static const unsigned char email_errors_py[] = {
#embed "../StandardModules/Library/InternetData/email/errors.py" suffix(, 0)
};
static const unsigned char email_feedparser_py[] = {
#embed "../StandardModules/Library/InternetData/email/feedparser.py" suffix(, 0)
};
static const unsigned char email_generator_py[] = {
#embed "../StandardModules/Library/InternetData/email/generator.py" suffix(, 0)
};
static const unsigned char email_header_py[] = {
#embed "../StandardModules/Library/InternetData/email/header.py" suffix(, 0)
};
static const unsigned char email_headerregistry_py[] = {
#embed "../StandardModules/Library/InternetData/email/headerregistry.py" suffix(, 0)
};
static const unsigned char email_iterators_py[] = {
#embed "../StandardModules/Library/InternetData/email/iterators.py" suffix(, 0)
};
static const unsigned char email_message_py[] = {
#embed "../StandardModules/Library/InternetData/email/message.py" suffix(, 0)
};
static const unsigned char email_mime_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/__init__.py" suffix(, 0)
};
static const unsigned char email_mime_application_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/application.py" suffix(, 0)
};
static const unsigned char email_mime_audio_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/audio.py" suffix(, 0)
};
static const unsigned char email_mime_base_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/base.py" suffix(, 0)
};
static const unsigned char email_mime_image_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/image.py" suffix(, 0)
};
static const unsigned char email_mime_message_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/message.py" suffix(, 0)
};
static const unsigned char email_mime_multipart_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/multipart.py" suffix(, 0)
};
static const unsigned char email_mime_nonmultipart_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/nonmultipart.py" suffix(, 0)
};
static const unsigned char email_mime_text_py[] = {
#embed "../StandardModules/Library/InternetData/email/mime/text.py" suffix(, 0)
};
static const unsigned char email_parser_py[] = {
#embed "../StandardModules/Library/InternetData/email/parser.py" suffix(, 0)
};
static const unsigned char email_policy_py[] = {
#embed "../StandardModules/Library/InternetData/email/policy.py" suffix(, 0)
};
static const unsigned char email_quoprimime_py[] = {
#embed "../StandardModules/Library/InternetData/email/quoprimime.py" suffix(, 0)
};
static const unsigned char email_utils_py[] = {
#embed "../StandardModules/Library/InternetData/email/utils.py" suffix(, 0)
};
static const unsigned char encodings_py[] = {
#embed "../StandardModules/Library/Binary/encodings/__init__.py" suffix(, 0)
};
static const unsigned char encodings_aliases_py[] = {
#embed "../StandardModules/Library/Binary/encodings/aliases.py" suffix(, 0)
};
static const unsigned char encodings_idna_py[] = {
#embed "../StandardModules/Library/Binary/encodings/idna.py" suffix(, 0)
};
static const unsigned char enum_py[] = {
#embed "../StandardModules/Library/Types/enum.py" suffix(, 0)
};
static const unsigned char faulthandler_py[] = {
#embed "../StandardModules/Library/Debugging/faulthandler.py" suffix(, 0)
};
static const unsigned char fcntl_py[] = {
#embed "../StandardModules/Library/Unix/fcntl.py" suffix(, 0)
};
static const unsigned char filecmp_py[] = {
#embed "../StandardModules/Library/Files/filecmp.py" suffix(, 0)
};
static const unsigned char fileinput_py[] = {
#embed "../StandardModules/Library/Files/fileinput.py" suffix(, 0)
};
static const unsigned char fnmatch_py[] = {
#embed "../StandardModules/Library/Files/fnmatch.py" suffix(, 0)
};
static const unsigned char ftplib_py[] = {
#embed "../StandardModules/Library/Internet/ftplib.py" suffix(, 0)
};
static const unsigned char functools_py[] = {
#embed "../StandardModules/Library/Functional/functools.py" suffix(, 0)
};
static const unsigned char genericpath_py[] = {
#embed "../StandardModules/Library/Files/genericpath.py" suffix(, 0)
};
static const unsigned char getopt_py[] = {
#embed "../StandardModules/Library/System/getopt.py" suffix(, 0)
};
static const unsigned char getpass_py[] = {
#embed "../StandardModules/Library/System/getpass.py" suffix(, 0)
};
static const unsigned char gettext_py[] = {
#embed "../StandardModules/Library/Internationalization/gettext.py" suffix(, 0)
};
static const unsigned char glob_py[] = {
#embed "../StandardModules/Library/Files/glob.py" suffix(, 0)
};
static const unsigned char grp_py[] = {
#embed "../StandardModules/Library/Unix/grp.py" suffix(, 0)
};
static const unsigned char gzip_py[] = {
#embed "../StandardModules/Library/Compression/gzip.py" suffix(, 0)
};
static const unsigned char hashlib_py[] = {
#embed "../StandardModules/Library/Cryptography/hashlib.py" suffix(, 0)
};
static const unsigned char http__cgi_py[] = {
#embed "../StandardModules/Library/Internet/http/_cgi.py" suffix(, 0)
};
static const unsigned char http__cookiepolicy_py[] = {
#embed "../StandardModules/Library/Internet/http/_cookiepolicy.py" suffix(, 0)
};
static const unsigned char http__cookiestore_py[] = {
#embed "../StandardModules/Library/Internet/http/_cookiestore.py" suffix(, 0)
};
static const unsigned char http__errors_py[] = {
#embed "../StandardModules/Library/Internet/http/_errors.py" suffix(, 0)
};
static const unsigned char http__response_py[] = {
#embed "../StandardModules/Library/Internet/http/_response.py" suffix(, 0)
};
static const unsigned char http_client_py[] = {
#embed "../StandardModules/Library/Internet/http/client.py" suffix(, 0)
};
static const unsigned char http_cookiejar_py[] = {
#embed "../StandardModules/Library/Internet/http/cookiejar.py" suffix(, 0)
};
static const unsigned char http_cookies_py[] = {
#embed "../StandardModules/Library/Internet/http/cookies.py" suffix(, 0)
};
static const unsigned char http_server_py[] = {
#embed "../StandardModules/Library/Internet/http/server.py" suffix(, 0)
};
static const unsigned char imaplib_py[] = {
#embed "../StandardModules/Library/Internet/imaplib.py" suffix(, 0)
};
static const unsigned char importlib__bootstrap_external_py[] = {
#embed "../StandardModules/Library/Importing/importlib/_bootstrap_external.py" suffix(, 0)
};
static const unsigned char importlib__compiled_files_py[] = {
#embed "../StandardModules/Library/Importing/importlib/_compiled_files.py" suffix(, 0)
};
static const unsigned char importlib_abc_py[] = {
#embed "../StandardModules/Library/Importing/importlib/abc.py" suffix(, 0)
};
static const unsigned char importlib_metadata_py[] = {
#embed "../StandardModules/Library/Importing/importlib/metadata.py" suffix(, 0)
};
static const unsigned char importlib_resources_py[] = {
#embed "../StandardModules/Library/Importing/importlib/resources/__init__.py" suffix(, 0)
};
static const unsigned char importlib_resources_abc_py[] = {
#embed "../StandardModules/Library/Importing/importlib/resources/abc.py" suffix(, 0)
};
static const unsigned char importlib_resources__adapters_py[] = {
#embed "../StandardModules/Library/Importing/importlib/resources/_adapters.py" suffix(, 0)
};
static const unsigned char importlib_resources_simple_py[] = {
#embed "../StandardModules/Library/Importing/importlib/resources/simple.py" suffix(, 0)
};
static const unsigned char importlib_readers_py[] = {
#embed "../StandardModules/Library/Importing/importlib/readers.py" suffix(, 0)
};
static const unsigned char importlib_simple_py[] = {
#embed "../StandardModules/Library/Importing/importlib/simple.py" suffix(, 0)
};
static const unsigned char importlib__bootstrap_py[] = {
#embed "../StandardModules/Library/Importing/importlib/_bootstrap.py" suffix(, 0)
};
static const unsigned char importlib__metadata_parts_py[] = {
#embed "../StandardModules/Library/Importing/importlib/_metadata_parts.py" suffix(, 0)
};
static const unsigned char importlib_resources_readers_py[] = {
#embed "../StandardModules/Library/Importing/importlib/resources/readers.py" suffix(, 0)
};
static const unsigned char json_tool_py[] = {
#embed "../StandardModules/Library/InternetData/json/tool.py" suffix(, 0)
};
static const unsigned char logging__adapters_py[] = {
#embed "../StandardModules/Library/System/logging/_adapters.py" suffix(, 0)
};
static const unsigned char logging__formatting_py[] = {
#embed "../StandardModules/Library/System/logging/_formatting.py" suffix(, 0)
};
static const unsigned char logging__handling_py[] = {
#embed "../StandardModules/Library/System/logging/_handling.py" suffix(, 0)
};
static const unsigned char logging__listening_py[] = {
#embed "../StandardModules/Library/System/logging/_listening.py" suffix(, 0)
};
static const unsigned char logging__records_py[] = {
#embed "../StandardModules/Library/System/logging/_records.py" suffix(, 0)
};
static const unsigned char logging__rotating_py[] = {
#embed "../StandardModules/Library/System/logging/_rotating.py" suffix(, 0)
};
static const unsigned char logging_config_py[] = {
#embed "../StandardModules/Library/System/logging/config.py" suffix(, 0)
};
static const unsigned char logging_handlers_py[] = {
#embed "../StandardModules/Library/System/logging/handlers.py" suffix(, 0)
};
static const unsigned char lzma_py[] = {
#embed "../StandardModules/Library/Compression/lzma.py" suffix(, 0)
};
static const unsigned char mailbox_py[] = {
#embed "../StandardModules/Library/InternetData/mailbox.py" suffix(, 0)
};
static const unsigned char mmap_py[] = {
#embed "../StandardModules/Library/Networking/mmap.py" suffix(, 0)
};
static const unsigned char modulefinder_py[] = {
#embed "../StandardModules/Library/Importing/modulefinder.py" suffix(, 0)
};
static const unsigned char multiprocessing__pool_results_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/_pool_results.py" suffix(, 0)
};
static const unsigned char multiprocessing__pool_worker_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/_pool_worker.py" suffix(, 0)
};
static const unsigned char netrc_py[] = {
#embed "../StandardModules/Library/Formats/netrc.py" suffix(, 0)
};
static const unsigned char pickletools_py[] = {
#embed "../StandardModules/Library/Language/pickletools.py" suffix(, 0)
};
static const unsigned char plistlib_py[] = {
#embed "../StandardModules/Library/Formats/plistlib.py" suffix(, 0)
};
static const unsigned char poplib_py[] = {
#embed "../StandardModules/Library/Internet/poplib.py" suffix(, 0)
};
static const unsigned char profile_py[] = {
#embed "../StandardModules/Library/Debugging/profile.py" suffix(, 0)
};
static const unsigned char pstats_py[] = {
#embed "../StandardModules/Library/Debugging/pstats.py" suffix(, 0)
};
static const unsigned char pty_py[] = {
#embed "../StandardModules/Library/Unix/pty.py" suffix(, 0)
};
static const unsigned char py_compile_py[] = {
#embed "../StandardModules/Library/Language/py_compile.py" suffix(, 0)
};
static const unsigned char quopri_py[] = {
#embed "../StandardModules/Library/InternetData/quopri.py" suffix(, 0)
};
static const unsigned char rlcompleter_py[] = {
#embed "../StandardModules/Library/Text/rlcompleter.py" suffix(, 0)
};
static const unsigned char site_py[] = {
#embed "../StandardModules/Library/Runtime/site.py" suffix(, 0)
};
static const unsigned char smtplib_py[] = {
#embed "../StandardModules/Library/Internet/smtplib.py" suffix(, 0)
};
static const unsigned char socketserver_py[] = {
#embed "../StandardModules/Library/Internet/socketserver.py" suffix(, 0)
};
static const unsigned char sqlite3_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/__init__.py" suffix(, 0)
};
static const unsigned char sqlite3___main___py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/__main__.py" suffix(, 0)
};
static const unsigned char sqlite3__adapters_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_adapters.py" suffix(, 0)
};
static const unsigned char sqlite3__blob_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_blob.py" suffix(, 0)
};
static const unsigned char sqlite3__connection_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_connection.py" suffix(, 0)
};
static const unsigned char sqlite3__constants_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_constants.py" suffix(, 0)
};
static const unsigned char sqlite3__cursor_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_cursor.py" suffix(, 0)
};
static const unsigned char sqlite3__errors_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_errors.py" suffix(, 0)
};
static const unsigned char sqlite3__rows_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/_rows.py" suffix(, 0)
};
static const unsigned char sqlite3_dbapi2_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/dbapi2.py" suffix(, 0)
};
static const unsigned char sqlite3_dump_py[] = {
#embed "../StandardModules/Library/Persistence/sqlite3/dump.py" suffix(, 0)
};
static const unsigned char ssl_py[] = {
#embed "../StandardModules/Library/Networking/ssl.py" suffix(, 0)
};
static const unsigned char stringprep_py[] = {
#embed "../StandardModules/Library/Text/stringprep.py" suffix(, 0)
};
static const unsigned char syslog_py[] = {
#embed "../StandardModules/Library/Unix/syslog.py" suffix(, 0)
};
static const unsigned char tabnanny_py[] = {
#embed "../StandardModules/Library/Language/tabnanny.py" suffix(, 0)
};
static const unsigned char tarfile_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/__init__.py" suffix(, 0)
};
static const unsigned char tarfile___main___py[] = {
#embed "../StandardModules/Library/Compression/tarfile/__main__.py" suffix(, 0)
};
static const unsigned char tarfile__opening_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_opening.py" suffix(, 0)
};
static const unsigned char tarfile__sparse_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_sparse.py" suffix(, 0)
};
static const unsigned char tarfile__extracting_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_extracting.py" suffix(, 0)
};
static const unsigned char tarfile__files_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_files.py" suffix(, 0)
};
static const unsigned char tarfile__filters_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_filters.py" suffix(, 0)
};
static const unsigned char tarfile__headers_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_headers.py" suffix(, 0)
};
static const unsigned char tarfile__stream_py[] = {
#embed "../StandardModules/Library/Compression/tarfile/_stream.py" suffix(, 0)
};
static const unsigned char this_py[] = {
#embed "../StandardModules/Library/Runtime/this.py" suffix(, 0)
};
static const unsigned char threading_py[] = {
#embed "../StandardModules/Library/Concurrency/threading.py" suffix(, 0)
};
static const unsigned char _threading_local_py[] = {
#embed "../StandardModules/Library/Concurrency/_threading_local.py" suffix(, 0)
};
static const unsigned char pyexpat_py[] = {
#embed "../StandardModules/Library/Markup/pyexpat.py" suffix(, 0)
};
static const unsigned char queue_py[] = {
#embed "../StandardModules/Library/Concurrency/queue.py" suffix(, 0)
};
static const unsigned char sched_py[] = {
#embed "../StandardModules/Library/Concurrency/sched.py" suffix(, 0)
};
static const unsigned char heapq_py[] = {
#embed "../StandardModules/Library/Types/heapq.py" suffix(, 0)
};
static const unsigned char hmac_py[] = {
#embed "../StandardModules/Library/Cryptography/hmac.py" suffix(, 0)
};
static const unsigned char html_py[] = {
#embed "../StandardModules/Library/Markup/html/__init__.py" suffix(, 0)
};
static const unsigned char html__names_py[] = {
#embed "../StandardModules/Library/Markup/html/_names.py" suffix(, 0)
};
static const unsigned char html_entities_py[] = {
#embed "../StandardModules/Library/Markup/html/entities.py" suffix(, 0)
};
static const unsigned char html_parser_py[] = {
#embed "../StandardModules/Library/Markup/html/parser.py" suffix(, 0)
};
static const unsigned char http_py[] = {
#embed "../StandardModules/Library/Internet/http/__init__.py" suffix(, 0)
};
static const unsigned char importlib_py[] = {
#embed "../StandardModules/Library/Importing/importlib/__init__.py" suffix(, 0)
};
static const unsigned char io_py[] = {
#embed "../StandardModules/Library/System/io.py" suffix(, 0)
};
static const unsigned char ipaddress_py[] = {
#embed "../StandardModules/Library/Internet/ipaddress.py" suffix(, 0)
};
static const unsigned char marshal_py[] = {
#embed "../StandardModules/Library/Persistence/marshal.py" suffix(, 0)
};
static const unsigned char mimetypes_py[] = {
#embed "../StandardModules/Library/InternetData/mimetypes.py" suffix(, 0)
};
static const unsigned char ntpath_py[] = {
#embed "../StandardModules/Library/Files/ntpath.py" suffix(, 0)
};
static const unsigned char optparse_py[] = {
#embed "../StandardModules/Library/System/optparse.py" suffix(, 0)
};
static const unsigned char os_py[] = {
#embed "../StandardModules/Library/System/os.py" suffix(, 0)
};
static const unsigned char pathlib_py[] = {
#embed "../StandardModules/Library/Files/pathlib/__init__.py" suffix(, 0)
};
static const unsigned char pathlib__abc_py[] = {
#embed "../StandardModules/Library/Files/pathlib/_abc.py" suffix(, 0)
};
static const unsigned char pathlib__local_py[] = {
#embed "../StandardModules/Library/Files/pathlib/_local.py" suffix(, 0)
};
static const unsigned char pathlib__pure_py[] = {
#embed "../StandardModules/Library/Files/pathlib/_pure.py" suffix(, 0)
};
static const unsigned char pathlib__pure_base_py[] = {
#embed "../StandardModules/Library/Files/pathlib/_pure_base.py" suffix(, 0)
};
static const unsigned char pdb_py[] = {
#embed "../StandardModules/Library/Debugging/pdb.py" suffix(, 0)
};
static const unsigned char pickle_py[] = {
#embed "../StandardModules/Library/Persistence/pickle.py" suffix(, 0)
};
static const unsigned char pkgutil_py[] = {
#embed "../StandardModules/Library/Importing/pkgutil.py" suffix(, 0)
};
static const unsigned char platform_py[] = {
#embed "../StandardModules/Library/System/platform.py" suffix(, 0)
};
static const unsigned char posixpath_py[] = {
#embed "../StandardModules/Library/Files/posixpath.py" suffix(, 0)
};
static const unsigned char readline_py[] = {
#embed "../StandardModules/Library/Text/readline.py" suffix(, 0)
};
static const unsigned char runpy_py[] = {
#embed "../StandardModules/Library/Importing/runpy.py" suffix(, 0)
};
static const unsigned char secrets_py[] = {
#embed "../StandardModules/Library/Cryptography/secrets.py" suffix(, 0)
};
static const unsigned char select_py[] = {
#embed "../StandardModules/Library/Networking/select.py" suffix(, 0)
};
static const unsigned char selectors_py[] = {
#embed "../StandardModules/Library/Networking/selectors.py" suffix(, 0)
};
static const unsigned char socket_py[] = {
#embed "../StandardModules/Library/Networking/socket.py" suffix(, 0)
};
static const unsigned char shelve_py[] = {
#embed "../StandardModules/Library/Persistence/shelve.py" suffix(, 0)
};
static const unsigned char shlex_py[] = {
#embed "../StandardModules/Library/ProgramFrameworks/shlex.py" suffix(, 0)
};
static const unsigned char shutil_py[] = {
#embed "../StandardModules/Library/Files/shutil.py" suffix(, 0)
};
static const unsigned char signal_py[] = {
#embed "../StandardModules/Library/Networking/signal.py" suffix(, 0)
};
static const unsigned char stat_py[] = {
#embed "../StandardModules/Library/Files/stat.py" suffix(, 0)
};
static const unsigned char struct_py[] = {
#embed "../StandardModules/Library/Binary/struct.py" suffix(, 0)
};
static const unsigned char symtable_py[] = {
#embed "../StandardModules/Library/Language/symtable.py" suffix(, 0)
};
static const unsigned char sysconfig___main___py[] = {
#embed "../StandardModules/Library/Runtime/sysconfig/__main__.py" suffix(, 0)
};
static const unsigned char _random_main_py[] = {
#embed "../StandardModules/Library/Numeric/_random_main.py" suffix(, 0)
};
static const unsigned char _inspect_main_py[] = {
#embed "../StandardModules/Library/Runtime/_inspect_main.py" suffix(, 0)
};
static const unsigned char sysconfig_py[] = {
#embed "../StandardModules/Library/Runtime/sysconfig/__init__.py" suffix(, 0)
};
static const unsigned char tempfile_py[] = {
#embed "../StandardModules/Library/Files/tempfile.py" suffix(, 0)
};
static const unsigned char termios_py[] = {
#embed "../StandardModules/Library/Unix/termios.py" suffix(, 0)
};
static const unsigned char token_py[] = {
#embed "../StandardModules/Library/Language/token.py" suffix(, 0)
};
static const unsigned char tokenize_py[] = {
#embed "../StandardModules/Library/Language/tokenize.py" suffix(, 0)
};
static const unsigned char tomllib_py[] = {
#embed "../StandardModules/Library/Formats/tomllib/__init__.py" suffix(, 0)
};
static const unsigned char tomllib__parser_py[] = {
#embed "../StandardModules/Library/Formats/tomllib/_parser.py" suffix(, 0)
};
static const unsigned char tomllib__values_py[] = {
#embed "../StandardModules/Library/Formats/tomllib/_values.py" suffix(, 0)
};
static const unsigned char trace_py[] = {
#embed "../StandardModules/Library/Debugging/trace.py" suffix(, 0)
};
static const unsigned char tracemalloc_py[] = {
#embed "../StandardModules/Library/Debugging/tracemalloc.py" suffix(, 0)
};
static const unsigned char tty_py[] = {
#embed "../StandardModules/Library/Unix/tty.py" suffix(, 0)
};
static const unsigned char unicodedata_py[] = {
#embed "../StandardModules/Library/Text/unicodedata.py" suffix(, 0)
};
static const unsigned char unittest__mock_callable_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_callable.py" suffix(, 0)
};
static const unsigned char unittest__mock_state_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_state.py" suffix(, 0)
};
static const unsigned char unittest__mock_threads_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_threads.py" suffix(, 0)
};
static const unsigned char unittest__outcome_py[] = {
#embed "../StandardModules/Library/Development/unittest/_outcome.py" suffix(, 0)
};
static const unsigned char unittest__skipping_py[] = {
#embed "../StandardModules/Library/Development/unittest/_skipping.py" suffix(, 0)
};
static const unsigned char urllib__bypass_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_bypass.py" suffix(, 0)
};
static const unsigned char urllib__digest_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_digest.py" suffix(, 0)
};
static const unsigned char urllib__ftp_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_ftp.py" suffix(, 0)
};
static const unsigned char urllib__handlers_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_handlers.py" suffix(, 0)
};
static const unsigned char urllib__opener_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_opener.py" suffix(, 0)
};
static const unsigned char urllib__legacy_openers_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_legacy_openers.py" suffix(, 0)
};
static const unsigned char urllib__quoting_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_quoting.py" suffix(, 0)
};
static const unsigned char urllib__splitting_py[] = {
#embed "../StandardModules/Library/Internet/urllib/_splitting.py" suffix(, 0)
};
static const unsigned char urllib_error_py[] = {
#embed "../StandardModules/Library/Internet/urllib/error.py" suffix(, 0)
};
static const unsigned char urllib_request_py[] = {
#embed "../StandardModules/Library/Internet/urllib/request.py" suffix(, 0)
};
static const unsigned char urllib_response_py[] = {
#embed "../StandardModules/Library/Internet/urllib/response.py" suffix(, 0)
};
static const unsigned char urllib_robotparser_py[] = {
#embed "../StandardModules/Library/Internet/urllib/robotparser.py" suffix(, 0)
};
static const unsigned char uuid_py[] = {
#embed "../StandardModules/Library/Internet/uuid.py" suffix(, 0)
};
static const unsigned char wave_py[] = {
#embed "../StandardModules/Library/Multimedia/wave.py" suffix(, 0)
};
static const unsigned char weakref_py[] = {
#embed "../StandardModules/Library/Types/weakref.py" suffix(, 0)
};
static const unsigned char importlib_machinery_py[] = {
#embed "../StandardModules/Library/Importing/importlib/machinery.py" suffix(, 0)
};
static const unsigned char importlib_util_py[] = {
#embed "../StandardModules/Library/Importing/importlib/util.py" suffix(, 0)
};
static const unsigned char inspect_py[] = {
#embed "../StandardModules/Library/Runtime/inspect.py" suffix(, 0)
};
static const unsigned char json_py[] = {
#embed "../StandardModules/Library/InternetData/json/__init__.py" suffix(, 0)
};
static const unsigned char json_decoder_py[] = {
#embed "../StandardModules/Library/InternetData/json/decoder.py" suffix(, 0)
};
static const unsigned char json_encoder_py[] = {
#embed "../StandardModules/Library/InternetData/json/encoder.py" suffix(, 0)
};
static const unsigned char json_scanner_py[] = {
#embed "../StandardModules/Library/InternetData/json/scanner.py" suffix(, 0)
};
static const unsigned char keyword_py[] = {
#embed "../StandardModules/Library/Language/keyword.py" suffix(, 0)
};
static const unsigned char linecache_py[] = {
#embed "../StandardModules/Library/Files/linecache.py" suffix(, 0)
};
static const unsigned char locale_py[] = {
#embed "../StandardModules/Library/Internationalization/locale.py" suffix(, 0)
};
static const unsigned char logging_py[] = {
#embed "../StandardModules/Library/System/logging/__init__.py" suffix(, 0)
};
static const unsigned char opcode_py[] = {
#embed "../StandardModules/Library/Language/opcode.py" suffix(, 0)
};
static const unsigned char operator_py[] = {
#embed "../StandardModules/Library/Functional/operator.py" suffix(, 0)
};
static const unsigned char pprint_py[] = {
#embed "../StandardModules/Library/Types/pprint.py" suffix(, 0)
};
static const unsigned char re_py[] = {
#embed "../StandardModules/Library/Text/re/__init__.py" suffix(, 0)
};
static const unsigned char re__constants_py[] = {
#embed "../StandardModules/Library/Text/re/_constants.py" suffix(, 0)
};
static const unsigned char re__parser_py[] = {
#embed "../StandardModules/Library/Text/re/_parser.py" suffix(, 0)
};
static const unsigned char pyclbr_py[] = {
#embed "../StandardModules/Library/Language/pyclbr.py" suffix(, 0)
};
static const unsigned char pydoc_py[] = {
#embed "../StandardModules/Library/Development/pydoc.py" suffix(, 0)
};
static const unsigned char reprlib_py[] = {
#embed "../StandardModules/Library/Types/reprlib.py" suffix(, 0)
};
static const unsigned char string_py[] = {
#embed "../StandardModules/Library/Text/string.py" suffix(, 0)
};
static const unsigned char textwrap_py[] = {
#embed "../StandardModules/Library/Text/textwrap.py" suffix(, 0)
};
static const unsigned char traceback_py[] = {
#embed "../StandardModules/Library/Runtime/traceback.py" suffix(, 0)
};
static const unsigned char types_py[] = {
#embed "../StandardModules/Library/Types/types.py" suffix(, 0)
};
static const unsigned char typing_py[] = {
#embed "../StandardModules/Library/Development/typing.py" suffix(, 0)
};
static const unsigned char colorsys_py[] = {
#embed "../StandardModules/Library/Multimedia/colorsys.py" suffix(, 0)
};
static const unsigned char dis_py[] = {
#embed "../StandardModules/Library/Language/dis.py" suffix(, 0)
};
static const unsigned char doctest_py[] = {
#embed "../StandardModules/Library/Development/doctest.py" suffix(, 0)
};
static const unsigned char fractions_py[] = {
#embed "../StandardModules/Library/Numeric/fractions.py" suffix(, 0)
};
static const unsigned char graphlib_py[] = {
#embed "../StandardModules/Library/Types/graphlib.py" suffix(, 0)
};
static const unsigned char nturl2path_py[] = {
#embed "../StandardModules/Library/Files/nturl2path.py" suffix(, 0)
};
static const unsigned char numbers_py[] = {
#embed "../StandardModules/Library/Types/numbers.py" suffix(, 0)
};
static const unsigned char statistics_py[] = {
#embed "../StandardModules/Library/Numeric/statistics.py" suffix(, 0)
};
static const unsigned char timeit_py[] = {
#embed "../StandardModules/Library/Debugging/timeit.py" suffix(, 0)
};
static const unsigned char calendar_py[] = {
#embed "../StandardModules/Library/Types/calendar.py" suffix(, 0)
};
static const unsigned char difflib_py[] = {
#embed "../StandardModules/Library/Text/difflib.py" suffix(, 0)
};
static const unsigned char unittest_py[] = {
#embed "../StandardModules/Library/Development/unittest/__init__.py" suffix(, 0)
};
static const unsigned char unittest___main___py[] = {
#embed "../StandardModules/Library/Development/unittest/__main__.py" suffix(, 0)
};
static const unsigned char unittest__comparing_py[] = {
#embed "../StandardModules/Library/Development/unittest/_comparing.py" suffix(, 0)
};
static const unsigned char unittest__expecting_py[] = {
#embed "../StandardModules/Library/Development/unittest/_expecting.py" suffix(, 0)
};
static const unsigned char unittest__mock_calls_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_calls.py" suffix(, 0)
};
static const unsigned char unittest__mock_core_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_core.py" suffix(, 0)
};
static const unsigned char unittest__mock_magic_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_magic.py" suffix(, 0)
};
static const unsigned char unittest__mock_patch_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_patch.py" suffix(, 0)
};
static const unsigned char unittest__mock_specs_py[] = {
#embed "../StandardModules/Library/Development/unittest/_mock_specs.py" suffix(, 0)
};
static const unsigned char unittest_mock_py[] = {
#embed "../StandardModules/Library/Development/unittest/mock.py" suffix(, 0)
};
static const unsigned char unittest_async_case_py[] = {
#embed "../StandardModules/Library/Development/unittest/async_case.py" suffix(, 0)
};
static const unsigned char unittest_case_py[] = {
#embed "../StandardModules/Library/Development/unittest/case.py" suffix(, 0)
};
static const unsigned char unittest_loader_py[] = {
#embed "../StandardModules/Library/Development/unittest/loader.py" suffix(, 0)
};
static const unsigned char unittest_main_py[] = {
#embed "../StandardModules/Library/Development/unittest/main.py" suffix(, 0)
};
static const unsigned char unittest_result_py[] = {
#embed "../StandardModules/Library/Development/unittest/result.py" suffix(, 0)
};
static const unsigned char unittest_runner_py[] = {
#embed "../StandardModules/Library/Development/unittest/runner.py" suffix(, 0)
};
static const unsigned char unittest_signals_py[] = {
#embed "../StandardModules/Library/Development/unittest/signals.py" suffix(, 0)
};
static const unsigned char unittest_suite_py[] = {
#embed "../StandardModules/Library/Development/unittest/suite.py" suffix(, 0)
};
static const unsigned char unittest_util_py[] = {
#embed "../StandardModules/Library/Development/unittest/util.py" suffix(, 0)
};
static const unsigned char urllib_py[] = {
#embed "../StandardModules/Library/Internet/urllib/__init__.py" suffix(, 0)
};
static const unsigned char urllib_parse_py[] = {
#embed "../StandardModules/Library/Internet/urllib/parse.py" suffix(, 0)
};
static const unsigned char subprocess_py[] = {
#embed "../StandardModules/Library/Concurrency/subprocess.py" suffix(, 0)
};
static const unsigned char asyncio_base_subprocess_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/base_subprocess.py" suffix(, 0)
};
static const unsigned char asyncio__child_watchers_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_child_watchers.py" suffix(, 0)
};
static const unsigned char asyncio__sendfile_py[] = {
#embed "../StandardModules/Library/Concurrency/asyncio/_sendfile.py" suffix(, 0)
};
static const unsigned char multiprocessing_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/__init__.py" suffix(, 0)
};
static const unsigned char multiprocessing_context_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/context.py" suffix(, 0)
};
static const unsigned char multiprocessing_process_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/process.py" suffix(, 0)
};
static const unsigned char multiprocessing_util_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/util.py" suffix(, 0)
};
static const unsigned char multiprocessing_popen_fork_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/popen_fork.py" suffix(, 0)
};
static const unsigned char multiprocessing_popen_spawn_posix_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/popen_spawn_posix.py" suffix(, 0)
};
static const unsigned char multiprocessing_spawn_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/spawn.py" suffix(, 0)
};
static const unsigned char multiprocessing_reduction_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/reduction.py" suffix(, 0)
};
static const unsigned char multiprocessing_connection_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/connection.py" suffix(, 0)
};
static const unsigned char multiprocessing_synchronize_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/synchronize.py" suffix(, 0)
};
static const unsigned char multiprocessing_sharedctypes_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/sharedctypes.py" suffix(, 0)
};
static const unsigned char multiprocessing_queues_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/queues.py" suffix(, 0)
};
static const unsigned char multiprocessing_pool_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/pool.py" suffix(, 0)
};
static const unsigned char multiprocessing_heap_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/heap.py" suffix(, 0)
};
static const unsigned char multiprocessing_forkserver_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/forkserver.py" suffix(, 0)
};
static const unsigned char multiprocessing_popen_forkserver_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/popen_forkserver.py" suffix(, 0)
};
static const unsigned char multiprocessing_resource_sharer_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/resource_sharer.py" suffix(, 0)
};
static const unsigned char multiprocessing_dummy_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/dummy/__init__.py" suffix(, 0)
};
static const unsigned char multiprocessing_dummy_connection_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/dummy/connection.py" suffix(, 0)
};
static const unsigned char multiprocessing_managers_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/managers.py" suffix(, 0)
};
static const unsigned char multiprocessing__manager_server_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/_manager_server.py" suffix(, 0)
};
static const unsigned char multiprocessing__proxies_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/_proxies.py" suffix(, 0)
};
static const unsigned char multiprocessing_resource_tracker_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/resource_tracker.py" suffix(, 0)
};
static const unsigned char multiprocessing_shared_memory_py[] = {
#embed "../StandardModules/Library/Concurrency/multiprocessing/shared_memory.py" suffix(, 0)
};
static const unsigned char concurrent_futures_process_py[] = {
#embed "../StandardModules/Library/Concurrency/concurrent/futures/process.py" suffix(, 0)
};
static const unsigned char warnings_py[] = {
#embed "../StandardModules/Library/Runtime/warnings.py" suffix(, 0)
};
static const unsigned char webbrowser_py[] = {
#embed "../StandardModules/Library/Internet/webbrowser.py" suffix(, 0)
};
static const unsigned char wsgiref_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/__init__.py" suffix(, 0)
};
static const unsigned char wsgiref_handlers_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/handlers.py" suffix(, 0)
};
static const unsigned char wsgiref_headers_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/headers.py" suffix(, 0)
};
static const unsigned char wsgiref_simple_server_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/simple_server.py" suffix(, 0)
};
static const unsigned char wsgiref_types_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/types.py" suffix(, 0)
};
static const unsigned char wsgiref_util_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/util.py" suffix(, 0)
};
static const unsigned char wsgiref_validate_py[] = {
#embed "../StandardModules/Library/Internet/wsgiref/validate.py" suffix(, 0)
};
static const unsigned char xml_etree_ElementInclude_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/ElementInclude.py" suffix(, 0)
};
static const unsigned char xml_etree__canonical_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/_canonical.py" suffix(, 0)
};
static const unsigned char xml_etree_cElementTree_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/cElementTree.py" suffix(, 0)
};
static const unsigned char xml_py[] = {
#embed "../StandardModules/Library/Markup/xml/__init__.py" suffix(, 0)
};
static const unsigned char xml_dom_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/__init__.py" suffix(, 0)
};
static const unsigned char xml_dom__doctype_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/_doctype.py" suffix(, 0)
};
static const unsigned char xml_dom__elements_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/_elements.py" suffix(, 0)
};
static const unsigned char xml_dom__nodes_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/_nodes.py" suffix(, 0)
};
static const unsigned char xml_dom__texts_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/_texts.py" suffix(, 0)
};
static const unsigned char xml_dom_minicompat_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/minicompat.py" suffix(, 0)
};
static const unsigned char xml_dom_minidom_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/minidom.py" suffix(, 0)
};
static const unsigned char xml_dom_pulldom_py[] = {
#embed "../StandardModules/Library/Markup/xml/dom/pulldom.py" suffix(, 0)
};
static const unsigned char xml_etree_ElementPath_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/ElementPath.py" suffix(, 0)
};
static const unsigned char xml_etree_ElementTree_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/ElementTree.py" suffix(, 0)
};
static const unsigned char xml_etree_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/__init__.py" suffix(, 0)
};
static const unsigned char xml_etree__element_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/_element.py" suffix(, 0)
};
static const unsigned char xml_etree__writer_py[] = {
#embed "../StandardModules/Library/Markup/xml/etree/_writer.py" suffix(, 0)
};
static const unsigned char xml_parsers_py[] = {
#embed "../StandardModules/Library/Markup/xml/parsers/__init__.py" suffix(, 0)
};
static const unsigned char xml_parsers_expat_py[] = {
#embed "../StandardModules/Library/Markup/xml/parsers/expat.py" suffix(, 0)
};
static const unsigned char xml_sax_py[] = {
#embed "../StandardModules/Library/Markup/xml/sax/__init__.py" suffix(, 0)
};
static const unsigned char xml_sax__exceptions_py[] = {
#embed "../StandardModules/Library/Markup/xml/sax/_exceptions.py" suffix(, 0)
};
static const unsigned char xml_sax_expatreader_py[] = {
#embed "../StandardModules/Library/Markup/xml/sax/expatreader.py" suffix(, 0)
};
static const unsigned char xml_sax_handler_py[] = {
#embed "../StandardModules/Library/Markup/xml/sax/handler.py" suffix(, 0)
};
static const unsigned char xml_sax_saxutils_py[] = {
#embed "../StandardModules/Library/Markup/xml/sax/saxutils.py" suffix(, 0)
};
static const unsigned char xml_sax_xmlreader_py[] = {
#embed "../StandardModules/Library/Markup/xml/sax/xmlreader.py" suffix(, 0)
};
static const unsigned char xmlrpc__values_py[] = {
#embed "../StandardModules/Library/Internet/xmlrpc/_values.py" suffix(, 0)
};
static const unsigned char xmlrpc_client_py[] = {
#embed "../StandardModules/Library/Internet/xmlrpc/client.py" suffix(, 0)
};
static const unsigned char xmlrpc_py[] = {
#embed "../StandardModules/Library/Internet/xmlrpc/__init__.py" suffix(, 0)
};
static const unsigned char xmlrpc_server_py[] = {
#embed "../StandardModules/Library/Internet/xmlrpc/server.py" suffix(, 0)
};
static const unsigned char zipapp_py[] = {
#embed "../StandardModules/Library/Packaging/zipapp.py" suffix(, 0)
};
static const unsigned char zipfile___main___py[] = {
#embed "../StandardModules/Library/Compression/zipfile/__main__.py" suffix(, 0)
};
static const unsigned char zipfile__archive_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/_archive.py" suffix(, 0)
};
static const unsigned char zipfile__members_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/_members.py" suffix(, 0)
};
static const unsigned char zipfile_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/__init__.py" suffix(, 0)
};
static const unsigned char zipfile__packing_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/_packing.py" suffix(, 0)
};
static const unsigned char zipfile__python_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/_python.py" suffix(, 0)
};
static const unsigned char zipfile__path_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/_path.py" suffix(, 0)
};
static const unsigned char zipfile__records_py[] = {
#embed "../StandardModules/Library/Compression/zipfile/_records.py" suffix(, 0)
};
static const unsigned char zipimport_py[] = {
#embed "../StandardModules/Library/Importing/zipimport.py" suffix(, 0)
};
static const unsigned char zlib_py[] = {
#embed "../StandardModules/Library/Compression/zlib.py" suffix(, 0)
};
static const unsigned char zoneinfo_py[] = {
#embed "../StandardModules/Library/Types/zoneinfo/__init__.py" suffix(, 0)
};
static const unsigned char zoneinfo__common_py[] = {
#embed "../StandardModules/Library/Types/zoneinfo/_common.py" suffix(, 0)
};
static const unsigned char zoneinfo__rules_py[] = {
#embed "../StandardModules/Library/Types/zoneinfo/_rules.py" suffix(, 0)
};
static const unsigned char zoneinfo__tzif_py[] = {
#embed "../StandardModules/Library/Types/zoneinfo/_tzif.py" suffix(, 0)
};
static const unsigned char zoneinfo__tzpath_py[] = {
#embed "../StandardModules/Library/Types/zoneinfo/_tzpath.py" suffix(, 0)
};






#define MODULE(name, path, text) {name, path, text, sizeof text - 1}

static const struct baton_library_module library[] = {
    MODULE("__future__", "__future__.py", __future___py),
    MODULE("__hello__", "__hello__.py", __hello___py),
    MODULE("__phello__", "__phello__/__init__.py", __phello___py),
    MODULE("__phello__.spam", "__phello__/spam.py", __phello___spam_py),
    MODULE("_abc_mappings", "_abc_mappings.py", _abc_mappings_py),
    MODULE("_abc_protocols", "_abc_protocols.py", _abc_protocols_py),
    MODULE("_argparse_actions", "_argparse_actions.py", _argparse_actions_py),
    MODULE("_argparse_help", "_argparse_help.py", _argparse_help_py),
    MODULE("_argparse_run", "_argparse_run.py", _argparse_run_py),
    MODULE("_ast", "_ast.py", _ast_py),
    MODULE("_ast_changes", "_ast_changes.py", _ast_changes_py),
    MODULE("_ast_expressions", "_ast_expressions.py", _ast_expressions_py),
    MODULE("_ast_nodes", "_ast_nodes.py", _ast_nodes_py),
    MODULE("_ast_type_comments", "_ast_type_comments.py", _ast_type_comments_py),
    MODULE("_ast_unparse", "_ast_unparse.py", _ast_unparse_py),
    MODULE("_ast_validation", "_ast_validation.py", _ast_validation_py),
    MODULE("_random_main", "_random_main.py", _random_main_py),
    MODULE("_inspect_main", "_inspect_main.py", _inspect_main_py),
    MODULE("_calendar_main", "_calendar_main.py", _calendar_main_py),
    MODULE("_code_folding", "_code_folding.py", _code_folding_py),
    MODULE("_code_pages", "_code_pages.py", _code_pages_py),
    MODULE("_code_pages_rare", "_code_pages_rare.py", _code_pages_rare_py),
    MODULE("_code_statements", "_code_statements.py", _code_statements_py),
    MODULE("_code_tables", "_code_tables.py", _code_tables_py),
    MODULE("_code_walk", "_code_walk.py", _code_walk_py),
    MODULE("_codec_errors", "_codec_errors.py", _codec_errors_py),
    MODULE("_codec_escapes", "_codec_escapes.py", _codec_escapes_py),
    MODULE("_codec_registry", "_codec_registry.py", _codec_registry_py),
    MODULE("_codec_streams", "_codec_streams.py", _codec_streams_py),
    MODULE("_codecs", "_codecs.py", _codecs_py),
    MODULE("_collections_abc", "_collections_abc.py", _collections_abc_py),
    MODULE("_colorize", "_colorize.py", _colorize_py),
    MODULE("_compat_pickle", "_compat_pickle.py", _compat_pickle_py),
    MODULE("_compression", "_compression.py", _compression_py),
    MODULE("_configparser_errors", "_configparser_errors.py", _configparser_errors_py),
    MODULE("_configparser_interpolation", "_configparser_interpolation.py", _configparser_interpolation_py),
    MODULE("_configparser_reading", "_configparser_reading.py", _configparser_reading_py),
    MODULE("_contextlib_generators", "_contextlib_generators.py", _contextlib_generators_py),
    MODULE("_dataclasses_fields", "_dataclasses_fields.py", _dataclasses_fields_py),
    MODULE("_dataclasses_methods", "_dataclasses_methods.py", _dataclasses_methods_py),
    MODULE("_decimal", "_decimal.py", _decimal_py),
    MODULE("_decimal_context", "_decimal_context.py", _decimal_context_py),
    MODULE("_decimal_format", "_decimal_format.py", _decimal_format_py),
    MODULE("_decimal_functions", "_decimal_functions.py", _decimal_functions_py),
    MODULE("_decimal_methods", "_decimal_methods.py", _decimal_methods_py),
    MODULE("_decimal_number", "_decimal_number.py", _decimal_number_py),
    MODULE("_decimal_operations", "_decimal_operations.py", _decimal_operations_py),
    MODULE("_decimal_parts", "_decimal_parts.py", _decimal_parts_py),
    MODULE("_decimal_power", "_decimal_power.py", _decimal_power_py),
    MODULE("_decimal_signals", "_decimal_signals.py", _decimal_signals_py),
    MODULE("_difflib_html", "_difflib_html.py", _difflib_html_py),
    MODULE("_doctest_examples", "_doctest_examples.py", _doctest_examples_py),
    MODULE("_doctest_running", "_doctest_running.py", _doctest_running_py),
    MODULE("_encoding_aliases", "_encoding_aliases.py", _encoding_aliases_py),
    MODULE("_enum_classes", "_enum_classes.py", _enum_classes_py),
    MODULE("_enum_dict", "_enum_dict.py", _enum_dict_py),
    MODULE("_enum_type", "_enum_type.py", _enum_type_py),
    MODULE("_expat_errors", "_expat_errors.py", _expat_errors_py),
    MODULE("_frame_locals", "_frame_locals.py", _frame_locals_py),
    MODULE("_ftp_replies", "_ftp_replies.py", _ftp_replies_py),
    MODULE("_functools_dispatch", "_functools_dispatch.py", _functools_dispatch_py),
    MODULE("_imap_dates", "_imap_dates.py", _imap_dates_py),
    MODULE("_imap_talk", "_imap_talk.py", _imap_talk_py),
    MODULE("_import_loaders", "_import_loaders.py", _import_loaders_py),
    MODULE("_inspect_callables", "_inspect_callables.py", _inspect_callables_py),
    MODULE("_inspect_calls", "_inspect_calls.py", _inspect_calls_py),
    MODULE("_inspect_classes", "_inspect_classes.py", _inspect_classes_py),
    MODULE("_inspect_kinds", "_inspect_kinds.py", _inspect_kinds_py),
    MODULE("_inspect_signatures", "_inspect_signatures.py", _inspect_signatures_py),
    MODULE("_inspect_source", "_inspect_source.py", _inspect_source_py),
    MODULE("_inspect_static", "_inspect_static.py", _inspect_static_py),
    MODULE("_io", "_io.py", _io_py),
    MODULE("_io_buffered", "_io_buffered.py", _io_buffered_py),
    MODULE("_io_newlines", "_io_newlines.py", _io_newlines_py),
    MODULE("_io_raw", "_io_raw.py", _io_raw_py),
    MODULE("_io_text", "_io_text.py", _io_text_py),
    MODULE("_ipaddress_base", "_ipaddress_base.py", _ipaddress_base_py),
    MODULE("_ipaddress_text", "_ipaddress_text.py", _ipaddress_text_py),
    MODULE("_keyword_help", "_keyword_help.py", _keyword_help_py),
    MODULE("_line_jumps", "_line_jumps.py", _line_jumps_py),
    MODULE("_mailbox_base", "_mailbox_base.py", _mailbox_base_py),
    MODULE("_mailbox_files", "_mailbox_files.py", _mailbox_files_py),
    MODULE("_mailbox_maildir", "_mailbox_maildir.py", _mailbox_maildir_py),
    MODULE("_mailbox_messages", "_mailbox_messages.py", _mailbox_messages_py),
    MODULE("_mailbox_mh", "_mailbox_mh.py", _mailbox_mh_py),
    MODULE("_mailbox_single", "_mailbox_single.py", _mailbox_single_py),
    MODULE("_optparse_help", "_optparse_help.py", _optparse_help_py),
    MODULE("_optparse_option", "_optparse_option.py", _optparse_option_py),
    MODULE("_os_files", "_os_files.py", _os_files_py),
    MODULE("_locale_names", "_locale_names.py", _locale_names_py),
    MODULE("_os_linux", "_os_linux.py", _os_linux_py),
    MODULE("_os_processes", "_os_processes.py", _os_processes_py),
    MODULE("_os_rare", "_os_rare.py", _os_rare_py),
    MODULE("_pdb_breakpoints", "_pdb_breakpoints.py", _pdb_breakpoints_py),
    MODULE("_pdb_lines", "_pdb_lines.py", _pdb_lines_py),
    MODULE("_pdb_looking", "_pdb_looking.py", _pdb_looking_py),
    MODULE("_pdb_targets", "_pdb_targets.py", _pdb_targets_py),
    MODULE("_pickle", "_pickle.py", _pickle_py),
    MODULE("_os_spawn", "_os_spawn.py", _os_spawn_py),
    MODULE("_pickle_buffers", "_pickle_buffers.py", _pickle_buffers_py),
    MODULE("_pickle_codes", "_pickle_codes.py", _pickle_codes_py),
    MODULE("_pickle_reader", "_pickle_reader.py", _pickle_reader_py),
    MODULE("_pickle_writer", "_pickle_writer.py", _pickle_writer_py),
    MODULE("_pickletools_opcodes", "_pickletools_opcodes.py", _pickletools_opcodes_py),
    MODULE("_plistlib_xml", "_plistlib_xml.py", _plistlib_xml_py),
    MODULE("_pydoc_brief", "_pydoc_brief.py", _pydoc_brief_py),
    MODULE("_pydoc_objects", "_pydoc_objects.py", _pydoc_objects_py),
    MODULE("_pydoc_text", "_pydoc_text.py", _pydoc_text_py),
    MODULE("_shutil_archives", "_shutil_archives.py", _shutil_archives_py),
    MODULE("_smtp_tls", "_smtp_tls.py", _smtp_tls_py),
    MODULE("_smtp_parts", "_smtp_parts.py", _smtp_parts_py),
    MODULE("_socket_transfer", "_socket_transfer.py", _socket_transfer_py),
    MODULE("_sqlite3", "_sqlite3.py", _sqlite3_py),
    MODULE("_random_overridden", "_random_overridden.py", _random_overridden_py),
    MODULE("_ssl", "_ssl.py", _ssl_py),
    MODULE("_ssl_certificates", "_ssl_certificates.py", _ssl_certificates_py),
    MODULE("_ssl_connections", "_ssl_connections.py", _ssl_connections_py),
    MODULE("_ssl_contexts", "_ssl_contexts.py", _ssl_contexts_py),
    MODULE("_ssl_errors", "_ssl_errors.py", _ssl_errors_py),
    MODULE("_ssl_passwords", "_ssl_passwords.py", _ssl_passwords_py),
    MODULE("_ssl_sockets", "_ssl_sockets.py", _ssl_sockets_py),
    MODULE("_ssl_numbers", "_ssl_numbers.py", _ssl_numbers_py),
    MODULE("_statistics", "_statistics.py", _statistics_py),
    MODULE("_statistics_exact", "_statistics_exact.py", _statistics_exact_py),
    MODULE("_statistics_kernels", "_statistics_kernels.py", _statistics_kernels_py),
    MODULE("_statistics_normal", "_statistics_normal.py", _statistics_normal_py),
    MODULE("_string", "_string.py", _string_py),
    MODULE("_strptime", "_strptime.py", _strptime_py),
    MODULE("_subprocess_results", "_subprocess_results.py", _subprocess_results_py),
    MODULE("_subprocess_starting", "_subprocess_starting.py", _subprocess_starting_py),
    MODULE("_subprocess_waiting", "_subprocess_waiting.py", _subprocess_waiting_py),
    MODULE("_shifting_codecs", "_shifting_codecs.py", _shifting_codecs_py),
    MODULE("_multibytecodec", "_multibytecodec.py", _multibytecodec_py),
    MODULE("_system_codecs", "_system_codecs.py", _system_codecs_py),
    MODULE("_tempfile_spooled", "_tempfile_spooled.py", _tempfile_spooled_py),
    MODULE("_threading_locks", "_threading_locks.py", _threading_locks_py),
    MODULE("_tokenizer", "_tokenizer.py", _tokenizer_py),
    MODULE("_traceback_exceptions", "_traceback_exceptions.py", _traceback_exceptions_py),
    MODULE("_traceback_frames", "_traceback_frames.py", _traceback_frames_py),
    MODULE("_tracemalloc_snapshots", "_tracemalloc_snapshots.py", _tracemalloc_snapshots_py),
    MODULE("_transfer_codecs", "_transfer_codecs.py", _transfer_codecs_py),
    MODULE("_transform_codecs", "_transform_codecs.py", _transform_codecs_py),
    MODULE("_typing_aliases", "_typing_aliases.py", _typing_aliases_py),
    MODULE("_typing_forms", "_typing_forms.py", _typing_forms_py),
    MODULE("_typing_hints", "_typing_hints.py", _typing_hints_py),
    MODULE("_typing_protocols", "_typing_protocols.py", _typing_protocols_py),
    MODULE("_typing_records", "_typing_records.py", _typing_records_py),
    MODULE("_typing_substitution", "_typing_substitution.py", _typing_substitution_py),
    MODULE("_unicode_changes", "_unicode_changes.py", _unicode_changes_py),
    MODULE("_unicode_tables", "_unicode_tables.py", _unicode_tables_py),
    MODULE("_unicode_versions", "_unicode_versions.py", _unicode_versions_py),
    MODULE("_uuid", "_uuid.py", _uuid_py),
    MODULE("_warnings", "_warnings.py", _warnings_py),
    MODULE("_weakref_proxies", "_weakref_proxies.py", _weakref_proxies_py),
    MODULE("_weakrefset", "_weakrefset.py", _weakrefset_py),
    MODULE("_zlib_reader", "_zlib_reader.py", _zlib_reader_py),
    MODULE("abc", "abc.py", abc_py),
    MODULE("argparse", "argparse.py", argparse_py),
    MODULE("array", "array.py", array_py),
    MODULE("ast", "ast.py", ast_py),
    MODULE("asyncio._ssl_transport", "asyncio/_ssl_transport.py", asyncio__ssl_transport_py),
    MODULE("asyncio.sslproto", "asyncio/sslproto.py", asyncio_sslproto_py),
    MODULE("asyncio._tls_upgrades", "asyncio/_tls_upgrades.py", asyncio__tls_upgrades_py),
    MODULE("asyncio._datagram_transport", "asyncio/_datagram_transport.py", asyncio__datagram_transport_py),
    MODULE("asyncio._file_transfer", "asyncio/_file_transfer.py", asyncio__file_transfer_py),
    MODULE("asyncio._loop_selectors", "asyncio/_loop_selectors.py", asyncio__loop_selectors_py),
    MODULE("asyncio._pipe_transport", "asyncio/_pipe_transport.py", asyncio__pipe_transport_py),
    MODULE("asyncio._pipes", "asyncio/_pipes.py", asyncio__pipes_py),
    MODULE("asyncio._resolving", "asyncio/_resolving.py", asyncio__resolving_py),
    MODULE("asyncio._selector_transports", "asyncio/_selector_transports.py", asyncio__selector_transports_py),
    MODULE("asyncio._servers", "asyncio/_servers.py", asyncio__servers_py),
    MODULE("asyncio._unix_connections", "asyncio/_unix_connections.py", asyncio__unix_connections_py),
    MODULE("base64", "base64.py", base64_py),
    MODULE("bdb", "bdb.py", bdb_py),
    MODULE("asyncio.base_events", "asyncio/base_events.py", asyncio_base_events_py),
    MODULE("asyncio.base_futures", "asyncio/base_futures.py", asyncio_base_futures_py),
    MODULE("asyncio.base_tasks", "asyncio/base_tasks.py", asyncio_base_tasks_py),
    MODULE("asyncio.constants", "asyncio/constants.py", asyncio_constants_py),
    MODULE("asyncio.coroutines", "asyncio/coroutines.py", asyncio_coroutines_py),
    MODULE("asyncio.events", "asyncio/events.py", asyncio_events_py),
    MODULE("asyncio.exceptions", "asyncio/exceptions.py", asyncio_exceptions_py),
    MODULE("asyncio.format_helpers", "asyncio/format_helpers.py", asyncio_format_helpers_py),
    MODULE("asyncio.futures", "asyncio/futures.py", asyncio_futures_py),
    MODULE("asyncio.locks", "asyncio/locks.py", asyncio_locks_py),
    MODULE("asyncio.log", "asyncio/log.py", asyncio_log_py),
    MODULE("asyncio.mixins", "asyncio/mixins.py", asyncio_mixins_py),
    MODULE("asyncio.proactor_events", "asyncio/proactor_events.py", asyncio_proactor_events_py),
    MODULE("asyncio.protocols", "asyncio/protocols.py", asyncio_protocols_py),
    MODULE("asyncio.queues", "asyncio/queues.py", asyncio_queues_py),
    MODULE("asyncio.runners", "asyncio/runners.py", asyncio_runners_py),
    MODULE("asyncio.selector_events", "asyncio/selector_events.py", asyncio_selector_events_py),
    MODULE("asyncio.staggered", "asyncio/staggered.py", asyncio_staggered_py),
    MODULE("asyncio.streams", "asyncio/streams.py", asyncio_streams_py),
    MODULE("asyncio.subprocess", "asyncio/subprocess.py", asyncio_subprocess_py),
    MODULE("asyncio.taskgroups", "asyncio/taskgroups.py", asyncio_taskgroups_py),
    MODULE("asyncio.tasks", "asyncio/tasks.py", asyncio_tasks_py),
    MODULE("asyncio.threads", "asyncio/threads.py", asyncio_threads_py),
    MODULE("asyncio.timeouts", "asyncio/timeouts.py", asyncio_timeouts_py),
    MODULE("asyncio.transports", "asyncio/transports.py", asyncio_transports_py),
    MODULE("asyncio.trsock", "asyncio/trsock.py", asyncio_trsock_py),
    MODULE("asyncio.unix_events", "asyncio/unix_events.py", asyncio_unix_events_py),
    MODULE("bisect", "bisect.py", bisect_py),
    MODULE("bz2", "bz2.py", bz2_py),
    MODULE("cProfile", "cProfile.py", cProfile_py),
    MODULE("code", "code.py", code_py),
    MODULE("cmd", "cmd.py", cmd_py),
    MODULE("codecs", "codecs.py", codecs_py),
    MODULE("codeop", "codeop.py", codeop_py),
    MODULE("compileall", "compileall.py", compileall_py),
    MODULE("collections", "collections/__init__.py", collections_py),
    MODULE("collections._dicts", "collections/_dicts.py", collections__dicts_py),
    MODULE("collections._mixed", "collections/_mixed.py", collections__mixed_py),
    MODULE("collections._strings", "collections/_strings.py", collections__strings_py),
    MODULE("collections.abc", "collections/abc.py", collections_abc_py),
    MODULE("concurrent", "concurrent/__init__.py", concurrent_py),
    MODULE("concurrent.futures", "concurrent/futures/__init__.py", concurrent_futures_py),
    MODULE("concurrent.futures._base", "concurrent/futures/_base.py", concurrent_futures__base_py),
    MODULE("concurrent.futures.thread", "concurrent/futures/thread.py", concurrent_futures_thread_py),
    MODULE("configparser", "configparser.py", configparser_py),
    MODULE("contextlib", "contextlib.py", contextlib_py),
    MODULE("copy", "copy.py", copy_py),
    MODULE("copyreg", "copyreg.py", copyreg_py),
    MODULE("csv", "csv.py", csv_py),
    MODULE("dataclasses", "dataclasses.py", dataclasses_py),
    MODULE("datetime", "datetime.py", datetime_py),
    MODULE("dbm", "dbm/__init__.py", dbm_py),
    MODULE("dbm.dumb", "dbm/dumb.py", dbm_dumb_py),
    MODULE("dbm.sqlite3", "dbm/sqlite3.py", dbm_sqlite3_py),
    MODULE("decimal", "decimal.py", decimal_py),
    MODULE("email", "email/__init__.py", email_py),
    MODULE("email._address_rules", "email/_address_rules.py", email__address_rules_py),
    MODULE("email._address_tokens", "email/_address_tokens.py", email__address_tokens_py),
    MODULE("email._addresses", "email/_addresses.py", email__addresses_py),
    MODULE("email._dates", "email/_dates.py", email__dates_py),
    MODULE("email._encoded_words", "email/_encoded_words.py", email__encoded_words_py),
    MODULE("email._header_folding", "email/_header_folding.py", email__header_folding_py),
    MODULE("email._header_source", "email/_header_source.py", email__header_source_py),
    MODULE("email._header_tokens", "email/_header_tokens.py", email__header_tokens_py),
    MODULE("email._header_value_parser", "email/_header_value_parser.py", email__header_value_parser_py),
    MODULE("email._mime_part", "email/_mime_part.py", email__mime_part_py),
    MODULE("email._mime_rules", "email/_mime_rules.py", email__mime_rules_py),
    MODULE("email._mime_tokens", "email/_mime_tokens.py", email__mime_tokens_py),
    MODULE("email._parameters", "email/_parameters.py", email__parameters_py),
    MODULE("email._policybase", "email/_policybase.py", email__policybase_py),
    MODULE("email._transfer", "email/_transfer.py", email__transfer_py),
    MODULE("email.base64mime", "email/base64mime.py", email_base64mime_py),
    MODULE("email.charset", "email/charset.py", email_charset_py),
    MODULE("email.contentmanager", "email/contentmanager.py", email_contentmanager_py),
    MODULE("email.encoders", "email/encoders.py", email_encoders_py),
    MODULE("email.errors", "email/errors.py", email_errors_py),
    MODULE("email.feedparser", "email/feedparser.py", email_feedparser_py),
    MODULE("email.generator", "email/generator.py", email_generator_py),
    MODULE("email.header", "email/header.py", email_header_py),
    MODULE("email.headerregistry", "email/headerregistry.py", email_headerregistry_py),
    MODULE("email.iterators", "email/iterators.py", email_iterators_py),
    MODULE("email.message", "email/message.py", email_message_py),
    MODULE("email.mime", "email/mime/__init__.py", email_mime_py),
    MODULE("email.mime.application", "email/mime/application.py", email_mime_application_py),
    MODULE("email.mime.audio", "email/mime/audio.py", email_mime_audio_py),
    MODULE("email.mime.base", "email/mime/base.py", email_mime_base_py),
    MODULE("email.mime.image", "email/mime/image.py", email_mime_image_py),
    MODULE("email.mime.message", "email/mime/message.py", email_mime_message_py),
    MODULE("email.mime.multipart", "email/mime/multipart.py", email_mime_multipart_py),
    MODULE("email.mime.nonmultipart", "email/mime/nonmultipart.py", email_mime_nonmultipart_py),
    MODULE("email.mime.text", "email/mime/text.py", email_mime_text_py),
    MODULE("email.parser", "email/parser.py", email_parser_py),
    MODULE("email.policy", "email/policy.py", email_policy_py),
    MODULE("email.quoprimime", "email/quoprimime.py", email_quoprimime_py),
    MODULE("email.utils", "email/utils.py", email_utils_py),
    MODULE("encodings", "encodings/__init__.py", encodings_py),
    MODULE("encodings.aliases", "encodings/aliases.py", encodings_aliases_py),
    MODULE("encodings.idna", "encodings/idna.py", encodings_idna_py),
    MODULE("enum", "enum.py", enum_py),
    MODULE("faulthandler", "faulthandler.py", faulthandler_py),
    MODULE("fcntl", "fcntl.py", fcntl_py),
    MODULE("filecmp", "filecmp.py", filecmp_py),
    MODULE("fileinput", "fileinput.py", fileinput_py),
    MODULE("fnmatch", "fnmatch.py", fnmatch_py),
    MODULE("ftplib", "ftplib.py", ftplib_py),
    MODULE("functools", "functools.py", functools_py),
    MODULE("genericpath", "genericpath.py", genericpath_py),
    MODULE("getopt", "getopt.py", getopt_py),
    MODULE("getpass", "getpass.py", getpass_py),
    MODULE("gettext", "gettext.py", gettext_py),
    MODULE("glob", "glob.py", glob_py),
    MODULE("grp", "grp.py", grp_py),
    MODULE("gzip", "gzip.py", gzip_py),
    MODULE("hashlib", "hashlib.py", hashlib_py),
    MODULE("http._cgi", "http/_cgi.py", http__cgi_py),
    MODULE("http._cookiepolicy", "http/_cookiepolicy.py", http__cookiepolicy_py),
    MODULE("http._cookiestore", "http/_cookiestore.py", http__cookiestore_py),
    MODULE("http._errors", "http/_errors.py", http__errors_py),
    MODULE("http._response", "http/_response.py", http__response_py),
    MODULE("http.client", "http/client.py", http_client_py),
    MODULE("http.cookiejar", "http/cookiejar.py", http_cookiejar_py),
    MODULE("http.cookies", "http/cookies.py", http_cookies_py),
    MODULE("http.server", "http/server.py", http_server_py),
    MODULE("imaplib", "imaplib.py", imaplib_py),
    MODULE("_blake2", "_blake2.py", _blake2_py),
    MODULE("_frozen_importlib", "_frozen_importlib.py", _frozen_importlib_py),
    MODULE("_frozen_importlib_external", "_frozen_importlib_external.py", _frozen_importlib_external_py),
    MODULE("importlib._bootstrap_external", "importlib/_bootstrap_external.py", importlib__bootstrap_external_py),
    MODULE("importlib._compiled_files", "importlib/_compiled_files.py", importlib__compiled_files_py),
    MODULE("importlib.abc", "importlib/abc.py", importlib_abc_py),
    MODULE("importlib.metadata", "importlib/metadata.py", importlib_metadata_py),
    MODULE("importlib.resources", "importlib/resources/__init__.py", importlib_resources_py),
    MODULE("importlib.resources.abc", "importlib/resources/abc.py", importlib_resources_abc_py),
    MODULE("importlib.resources._adapters", "importlib/resources/_adapters.py", importlib_resources__adapters_py),
    MODULE("importlib.resources.simple", "importlib/resources/simple.py", importlib_resources_simple_py),
    MODULE("importlib.readers", "importlib/readers.py", importlib_readers_py),
    MODULE("importlib.simple", "importlib/simple.py", importlib_simple_py),
    MODULE("importlib._bootstrap", "importlib/_bootstrap.py", importlib__bootstrap_py),
    MODULE("importlib._metadata_parts", "importlib/_metadata_parts.py", importlib__metadata_parts_py),
    MODULE("importlib.resources.readers", "importlib/resources/readers.py", importlib_resources_readers_py),
    MODULE("json.tool", "json/tool.py", json_tool_py),
    MODULE("logging._adapters", "logging/_adapters.py", logging__adapters_py),
    MODULE("logging._formatting", "logging/_formatting.py", logging__formatting_py),
    MODULE("logging._handling", "logging/_handling.py", logging__handling_py),
    MODULE("logging._listening", "logging/_listening.py", logging__listening_py),
    MODULE("logging._records", "logging/_records.py", logging__records_py),
    MODULE("logging._rotating", "logging/_rotating.py", logging__rotating_py),
    MODULE("logging.config", "logging/config.py", logging_config_py),
    MODULE("logging.handlers", "logging/handlers.py", logging_handlers_py),
    MODULE("lzma", "lzma.py", lzma_py),
    MODULE("mailbox", "mailbox.py", mailbox_py),
    MODULE("mmap", "mmap.py", mmap_py),
    MODULE("modulefinder", "modulefinder.py", modulefinder_py),
    MODULE("multiprocessing._pool_results", "multiprocessing/_pool_results.py", multiprocessing__pool_results_py),
    MODULE("multiprocessing._pool_worker", "multiprocessing/_pool_worker.py", multiprocessing__pool_worker_py),
    MODULE("netrc", "netrc.py", netrc_py),
    MODULE("pickletools", "pickletools.py", pickletools_py),
    MODULE("plistlib", "plistlib.py", plistlib_py),
    MODULE("poplib", "poplib.py", poplib_py),
    MODULE("profile", "profile.py", profile_py),
    MODULE("pstats", "pstats.py", pstats_py),
    MODULE("pty", "pty.py", pty_py),
    MODULE("py_compile", "py_compile.py", py_compile_py),
    MODULE("quopri", "quopri.py", quopri_py),
    MODULE("rlcompleter", "rlcompleter.py", rlcompleter_py),
    MODULE("site", "site.py", site_py),
    MODULE("smtplib", "smtplib.py", smtplib_py),
    MODULE("socketserver", "socketserver.py", socketserver_py),
    MODULE("sqlite3", "sqlite3/__init__.py", sqlite3_py),
    MODULE("sqlite3.__main__", "sqlite3/__main__.py", sqlite3___main___py),
    MODULE("sqlite3._adapters", "sqlite3/_adapters.py", sqlite3__adapters_py),
    MODULE("sqlite3._blob", "sqlite3/_blob.py", sqlite3__blob_py),
    MODULE("sqlite3._connection", "sqlite3/_connection.py", sqlite3__connection_py),
    MODULE("sqlite3._constants", "sqlite3/_constants.py", sqlite3__constants_py),
    MODULE("sqlite3._cursor", "sqlite3/_cursor.py", sqlite3__cursor_py),
    MODULE("sqlite3._errors", "sqlite3/_errors.py", sqlite3__errors_py),
    MODULE("sqlite3._rows", "sqlite3/_rows.py", sqlite3__rows_py),
    MODULE("sqlite3.dbapi2", "sqlite3/dbapi2.py", sqlite3_dbapi2_py),
    MODULE("sqlite3.dump", "sqlite3/dump.py", sqlite3_dump_py),
    MODULE("ssl", "ssl.py", ssl_py),
    MODULE("stringprep", "stringprep.py", stringprep_py),
    MODULE("syslog", "syslog.py", syslog_py),
    MODULE("tabnanny", "tabnanny.py", tabnanny_py),
    MODULE("tarfile", "tarfile/__init__.py", tarfile_py),
    MODULE("tarfile.__main__", "tarfile/__main__.py", tarfile___main___py),
    MODULE("tarfile._opening", "tarfile/_opening.py", tarfile__opening_py),
    MODULE("tarfile._sparse", "tarfile/_sparse.py", tarfile__sparse_py),
    MODULE("tarfile._extracting", "tarfile/_extracting.py", tarfile__extracting_py),
    MODULE("tarfile._files", "tarfile/_files.py", tarfile__files_py),
    MODULE("tarfile._filters", "tarfile/_filters.py", tarfile__filters_py),
    MODULE("tarfile._headers", "tarfile/_headers.py", tarfile__headers_py),
    MODULE("tarfile._stream", "tarfile/_stream.py", tarfile__stream_py),
    MODULE("this", "this.py", this_py),
    MODULE("threading", "threading.py", threading_py),
    MODULE("_threading_local", "_threading_local.py", _threading_local_py),
    MODULE("pyexpat", "pyexpat.py", pyexpat_py),
    MODULE("queue", "queue.py", queue_py),
    MODULE("sched", "sched.py", sched_py),
    MODULE("heapq", "heapq.py", heapq_py),
    MODULE("hmac", "hmac.py", hmac_py),
    MODULE("html", "html/__init__.py", html_py),
    MODULE("html._names", "html/_names.py", html__names_py),
    MODULE("html.entities", "html/entities.py", html_entities_py),
    MODULE("html.parser", "html/parser.py", html_parser_py),
    MODULE("http", "http/__init__.py", http_py),
    MODULE("importlib", "importlib/__init__.py", importlib_py),
    MODULE("io", "io.py", io_py),
    MODULE("ipaddress", "ipaddress.py", ipaddress_py),
    MODULE("marshal", "marshal.py", marshal_py),
    MODULE("mimetypes", "mimetypes.py", mimetypes_py),
    MODULE("ntpath", "ntpath.py", ntpath_py),
    MODULE("optparse", "optparse.py", optparse_py),
    MODULE("os", "os.py", os_py),
    MODULE("pathlib", "pathlib/__init__.py", pathlib_py),
    MODULE("pathlib._abc", "pathlib/_abc.py", pathlib__abc_py),
    MODULE("pathlib._local", "pathlib/_local.py", pathlib__local_py),
    MODULE("pathlib._pure", "pathlib/_pure.py", pathlib__pure_py),
    MODULE("pathlib._pure_base", "pathlib/_pure_base.py", pathlib__pure_base_py),
    MODULE("pdb", "pdb.py", pdb_py),
    MODULE("pickle", "pickle.py", pickle_py),
    MODULE("pkgutil", "pkgutil.py", pkgutil_py),
    MODULE("platform", "platform.py", platform_py),
    MODULE("posixpath", "posixpath.py", posixpath_py),
    MODULE("readline", "readline.py", readline_py),
    MODULE("runpy", "runpy.py", runpy_py),
    MODULE("secrets", "secrets.py", secrets_py),
    MODULE("select", "select.py", select_py),
    MODULE("selectors", "selectors.py", selectors_py),
    MODULE("socket", "socket.py", socket_py),
    MODULE("shelve", "shelve.py", shelve_py),
    MODULE("shlex", "shlex.py", shlex_py),
    MODULE("shutil", "shutil.py", shutil_py),
    MODULE("signal", "signal.py", signal_py),
    MODULE("stat", "stat.py", stat_py),
    MODULE("struct", "struct.py", struct_py),
    MODULE("symtable", "symtable.py", symtable_py),
    MODULE("sysconfig.__main__", "sysconfig/__main__.py", sysconfig___main___py),
    MODULE("sysconfig", "sysconfig/__init__.py", sysconfig_py),
    MODULE("tempfile", "tempfile.py", tempfile_py),
    MODULE("termios", "termios.py", termios_py),
    MODULE("token", "token.py", token_py),
    MODULE("tokenize", "tokenize.py", tokenize_py),
    MODULE("tomllib", "tomllib/__init__.py", tomllib_py),
    MODULE("tomllib._parser", "tomllib/_parser.py", tomllib__parser_py),
    MODULE("tomllib._values", "tomllib/_values.py", tomllib__values_py),
    MODULE("trace", "trace.py", trace_py),
    MODULE("tracemalloc", "tracemalloc.py", tracemalloc_py),
    MODULE("tty", "tty.py", tty_py),
    MODULE("unicodedata", "unicodedata.py", unicodedata_py),
    MODULE("unittest._mock_callable", "unittest/_mock_callable.py", unittest__mock_callable_py),
    MODULE("unittest._mock_state", "unittest/_mock_state.py", unittest__mock_state_py),
    MODULE("unittest._mock_threads", "unittest/_mock_threads.py", unittest__mock_threads_py),
    MODULE("unittest._outcome", "unittest/_outcome.py", unittest__outcome_py),
    MODULE("unittest._skipping", "unittest/_skipping.py", unittest__skipping_py),
    MODULE("urllib._bypass", "urllib/_bypass.py", urllib__bypass_py),
    MODULE("urllib._digest", "urllib/_digest.py", urllib__digest_py),
    MODULE("urllib._ftp", "urllib/_ftp.py", urllib__ftp_py),
    MODULE("urllib._handlers", "urllib/_handlers.py", urllib__handlers_py),
    MODULE("urllib._opener", "urllib/_opener.py", urllib__opener_py),
    MODULE("urllib._legacy_openers", "urllib/_legacy_openers.py", urllib__legacy_openers_py),
    MODULE("urllib._quoting", "urllib/_quoting.py", urllib__quoting_py),
    MODULE("urllib._splitting", "urllib/_splitting.py", urllib__splitting_py),
    MODULE("urllib.error", "urllib/error.py", urllib_error_py),
    MODULE("urllib.request", "urllib/request.py", urllib_request_py),
    MODULE("urllib.response", "urllib/response.py", urllib_response_py),
    MODULE("urllib.robotparser", "urllib/robotparser.py", urllib_robotparser_py),
    MODULE("uuid", "uuid.py", uuid_py),
    MODULE("wave", "wave.py", wave_py),
    MODULE("weakref", "weakref.py", weakref_py),
    MODULE("importlib.machinery", "importlib/machinery.py", importlib_machinery_py),
    MODULE("importlib.util", "importlib/util.py", importlib_util_py),
    MODULE("inspect", "inspect.py", inspect_py),
    MODULE("json", "json/__init__.py", json_py),
    MODULE("json.decoder", "json/decoder.py", json_decoder_py),
    MODULE("json.encoder", "json/encoder.py", json_encoder_py),
    MODULE("json.scanner", "json/scanner.py", json_scanner_py),
    MODULE("keyword", "keyword.py", keyword_py),
    MODULE("linecache", "linecache.py", linecache_py),
    MODULE("locale", "locale.py", locale_py),
    MODULE("logging", "logging/__init__.py", logging_py),
    MODULE("opcode", "opcode.py", opcode_py),
    MODULE("operator", "operator.py", operator_py),
    MODULE("pprint", "pprint.py", pprint_py),
    MODULE("re", "re/__init__.py", re_py),
    MODULE("re._constants", "re/_constants.py", re__constants_py),
    MODULE("re._parser", "re/_parser.py", re__parser_py),
    MODULE("pyclbr", "pyclbr.py", pyclbr_py),
    MODULE("pydoc", "pydoc.py", pydoc_py),
    MODULE("reprlib", "reprlib.py", reprlib_py),
    MODULE("string", "string.py", string_py),
    MODULE("textwrap", "textwrap.py", textwrap_py),
    MODULE("traceback", "traceback.py", traceback_py),
    MODULE("types", "types.py", types_py),
    MODULE("typing", "typing.py", typing_py),
    MODULE("colorsys", "colorsys.py", colorsys_py),
    MODULE("dis", "dis.py", dis_py),
    MODULE("doctest", "doctest.py", doctest_py),
    MODULE("fractions", "fractions.py", fractions_py),
    MODULE("graphlib", "graphlib.py", graphlib_py),
    MODULE("nturl2path", "nturl2path.py", nturl2path_py),
    MODULE("numbers", "numbers.py", numbers_py),
    MODULE("statistics", "statistics.py", statistics_py),
    MODULE("timeit", "timeit.py", timeit_py),
    MODULE("calendar", "calendar.py", calendar_py),
    MODULE("difflib", "difflib.py", difflib_py),
    MODULE("unittest", "unittest/__init__.py", unittest_py),
    MODULE("unittest.__main__", "unittest/__main__.py", unittest___main___py),
    MODULE("unittest._comparing", "unittest/_comparing.py", unittest__comparing_py),
    MODULE("unittest._expecting", "unittest/_expecting.py", unittest__expecting_py),
    MODULE("unittest._mock_calls", "unittest/_mock_calls.py", unittest__mock_calls_py),
    MODULE("unittest._mock_core", "unittest/_mock_core.py", unittest__mock_core_py),
    MODULE("unittest._mock_magic", "unittest/_mock_magic.py", unittest__mock_magic_py),
    MODULE("unittest._mock_patch", "unittest/_mock_patch.py", unittest__mock_patch_py),
    MODULE("unittest._mock_specs", "unittest/_mock_specs.py", unittest__mock_specs_py),
    MODULE("unittest.mock", "unittest/mock.py", unittest_mock_py),
    MODULE("unittest.async_case", "unittest/async_case.py", unittest_async_case_py),
    MODULE("unittest.case", "unittest/case.py", unittest_case_py),
    MODULE("unittest.loader", "unittest/loader.py", unittest_loader_py),
    MODULE("unittest.main", "unittest/main.py", unittest_main_py),
    MODULE("unittest.result", "unittest/result.py", unittest_result_py),
    MODULE("unittest.runner", "unittest/runner.py", unittest_runner_py),
    MODULE("unittest.signals", "unittest/signals.py", unittest_signals_py),
    MODULE("unittest.suite", "unittest/suite.py", unittest_suite_py),
    MODULE("unittest.util", "unittest/util.py", unittest_util_py),
    MODULE("urllib", "urllib/__init__.py", urllib_py),
    MODULE("urllib.parse", "urllib/parse.py", urllib_parse_py),
    MODULE("subprocess", "subprocess.py", subprocess_py),
    MODULE("asyncio.base_subprocess", "asyncio/base_subprocess.py", asyncio_base_subprocess_py),
    MODULE("asyncio._child_watchers", "asyncio/_child_watchers.py", asyncio__child_watchers_py),
    MODULE("asyncio._sendfile", "asyncio/_sendfile.py", asyncio__sendfile_py),
    MODULE("multiprocessing", "multiprocessing/__init__.py", multiprocessing_py),
    MODULE("multiprocessing.context", "multiprocessing/context.py", multiprocessing_context_py),
    MODULE("multiprocessing.process", "multiprocessing/process.py", multiprocessing_process_py),
    MODULE("multiprocessing.util", "multiprocessing/util.py", multiprocessing_util_py),
    MODULE("multiprocessing.popen_fork", "multiprocessing/popen_fork.py", multiprocessing_popen_fork_py),
    MODULE("multiprocessing.popen_spawn_posix", "multiprocessing/popen_spawn_posix.py", multiprocessing_popen_spawn_posix_py),
    MODULE("multiprocessing.spawn", "multiprocessing/spawn.py", multiprocessing_spawn_py),
    MODULE("multiprocessing.reduction", "multiprocessing/reduction.py", multiprocessing_reduction_py),
    MODULE("multiprocessing.connection", "multiprocessing/connection.py", multiprocessing_connection_py),
    MODULE("multiprocessing.synchronize", "multiprocessing/synchronize.py", multiprocessing_synchronize_py),
    MODULE("multiprocessing.sharedctypes", "multiprocessing/sharedctypes.py", multiprocessing_sharedctypes_py),
    MODULE("multiprocessing.queues", "multiprocessing/queues.py", multiprocessing_queues_py),
    MODULE("multiprocessing.pool", "multiprocessing/pool.py", multiprocessing_pool_py),
    MODULE("multiprocessing.heap", "multiprocessing/heap.py", multiprocessing_heap_py),
    MODULE("multiprocessing.forkserver", "multiprocessing/forkserver.py", multiprocessing_forkserver_py),
    MODULE("multiprocessing.popen_forkserver", "multiprocessing/popen_forkserver.py", multiprocessing_popen_forkserver_py),
    MODULE("multiprocessing.resource_sharer", "multiprocessing/resource_sharer.py", multiprocessing_resource_sharer_py),
    MODULE("multiprocessing.dummy", "multiprocessing/dummy/__init__.py", multiprocessing_dummy_py),
    MODULE("multiprocessing.dummy.connection", "multiprocessing/dummy/connection.py", multiprocessing_dummy_connection_py),
    MODULE("multiprocessing.managers", "multiprocessing/managers.py", multiprocessing_managers_py),
    MODULE("multiprocessing._manager_server", "multiprocessing/_manager_server.py", multiprocessing__manager_server_py),
    MODULE("multiprocessing._proxies", "multiprocessing/_proxies.py", multiprocessing__proxies_py),
    MODULE("multiprocessing.resource_tracker", "multiprocessing/resource_tracker.py", multiprocessing_resource_tracker_py),
    MODULE("multiprocessing.shared_memory", "multiprocessing/shared_memory.py", multiprocessing_shared_memory_py),
    MODULE("concurrent.futures.process", "concurrent/futures/process.py", concurrent_futures_process_py),
    MODULE("warnings", "warnings.py", warnings_py),
    MODULE("webbrowser", "webbrowser.py", webbrowser_py),
    MODULE("wsgiref", "wsgiref/__init__.py", wsgiref_py),
    MODULE("wsgiref.handlers", "wsgiref/handlers.py", wsgiref_handlers_py),
    MODULE("wsgiref.headers", "wsgiref/headers.py", wsgiref_headers_py),
    MODULE("wsgiref.simple_server", "wsgiref/simple_server.py", wsgiref_simple_server_py),
    MODULE("wsgiref.types", "wsgiref/types.py", wsgiref_types_py),
    MODULE("wsgiref.util", "wsgiref/util.py", wsgiref_util_py),
    MODULE("wsgiref.validate", "wsgiref/validate.py", wsgiref_validate_py),
    MODULE("xml", "xml/__init__.py", xml_py),
    MODULE("xml.dom", "xml/dom/__init__.py", xml_dom_py),
    MODULE("xml.dom._doctype", "xml/dom/_doctype.py", xml_dom__doctype_py),
    MODULE("xml.dom._elements", "xml/dom/_elements.py", xml_dom__elements_py),
    MODULE("xml.dom._nodes", "xml/dom/_nodes.py", xml_dom__nodes_py),
    MODULE("xml.dom._texts", "xml/dom/_texts.py", xml_dom__texts_py),
    MODULE("xml.dom.minicompat", "xml/dom/minicompat.py", xml_dom_minicompat_py),
    MODULE("xml.dom.minidom", "xml/dom/minidom.py", xml_dom_minidom_py),
    MODULE("xml.dom.pulldom", "xml/dom/pulldom.py", xml_dom_pulldom_py),
    MODULE("xml.etree", "xml/etree/__init__.py", xml_etree_py),
    MODULE("xml.etree.ElementInclude", "xml/etree/ElementInclude.py", xml_etree_ElementInclude_py),
    MODULE("xml.etree.ElementPath", "xml/etree/ElementPath.py", xml_etree_ElementPath_py),
    MODULE("xml.etree.ElementTree", "xml/etree/ElementTree.py", xml_etree_ElementTree_py),
    MODULE("xml.etree._canonical", "xml/etree/_canonical.py", xml_etree__canonical_py),
    MODULE("xml.etree._element", "xml/etree/_element.py", xml_etree__element_py),
    MODULE("xml.etree._writer", "xml/etree/_writer.py", xml_etree__writer_py),
    MODULE("xml.etree.cElementTree", "xml/etree/cElementTree.py", xml_etree_cElementTree_py),
    MODULE("xml.parsers", "xml/parsers/__init__.py", xml_parsers_py),
    MODULE("xml.parsers.expat", "xml/parsers/expat.py", xml_parsers_expat_py),
    MODULE("xml.sax", "xml/sax/__init__.py", xml_sax_py),
    MODULE("xml.sax._exceptions", "xml/sax/_exceptions.py", xml_sax__exceptions_py),
    MODULE("xml.sax.expatreader", "xml/sax/expatreader.py", xml_sax_expatreader_py),
    MODULE("xml.sax.handler", "xml/sax/handler.py", xml_sax_handler_py),
    MODULE("xml.sax.saxutils", "xml/sax/saxutils.py", xml_sax_saxutils_py),
    MODULE("xml.sax.xmlreader", "xml/sax/xmlreader.py", xml_sax_xmlreader_py),
    MODULE("xmlrpc", "xmlrpc/__init__.py", xmlrpc_py),
    MODULE("xmlrpc._values", "xmlrpc/_values.py", xmlrpc__values_py),
    MODULE("xmlrpc.client", "xmlrpc/client.py", xmlrpc_client_py),
    MODULE("xmlrpc.server", "xmlrpc/server.py", xmlrpc_server_py),
    MODULE("zipapp", "zipapp.py", zipapp_py),
    MODULE("zipfile", "zipfile/__init__.py", zipfile_py),
    MODULE("zipfile.__main__", "zipfile/__main__.py", zipfile___main___py),
    MODULE("zipfile._archive", "zipfile/_archive.py", zipfile__archive_py),
    MODULE("zipfile._members", "zipfile/_members.py", zipfile__members_py),
    MODULE("zipfile._packing", "zipfile/_packing.py", zipfile__packing_py),
    MODULE("zipfile._python", "zipfile/_python.py", zipfile__python_py),
    MODULE("zipfile._path", "zipfile/_path.py", zipfile__path_py),
    MODULE("zipfile._records", "zipfile/_records.py", zipfile__records_py),
    MODULE("zipimport", "zipimport.py", zipimport_py),
    MODULE("zlib", "zlib.py", zlib_py),
    MODULE("zoneinfo", "zoneinfo/__init__.py", zoneinfo_py),
    MODULE("zoneinfo._common", "zoneinfo/_common.py", zoneinfo__common_py),
    MODULE("zoneinfo._rules", "zoneinfo/_rules.py", zoneinfo__rules_py),
    MODULE("zoneinfo._tzif", "zoneinfo/_tzif.py", zoneinfo__tzif_py),
    MODULE("zoneinfo._tzpath", "zoneinfo/_tzpath.py", zoneinfo__tzpath_py),
};

const struct baton_library_module *baton_library(long *count) {
  *count = sizeof library / sizeof *library;
  return library;
}
