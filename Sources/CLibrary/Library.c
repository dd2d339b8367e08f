// Embeds the Python files of Sources/StandardModules/Library: no resource bundle has to travel with
// the binary, and the compiler's dependency file makes a build see when one of them changes.
//
// A new module is an array and a row of the table.

#include "CLibrary.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char _codecs_py[] = {
#embed "../StandardModules/Library/_codecs.py" suffix(, 0)
};
static const unsigned char _collections_abc_py[] = {
#embed "../StandardModules/Library/_collections_abc.py" suffix(, 0)
};
static const unsigned char _unicode_tables_py[] = {
#embed "../StandardModules/Library/_unicode_tables.py" suffix(, 0)
};
static const unsigned char abc_py[] = {
#embed "../StandardModules/Library/abc.py" suffix(, 0)
};
static const unsigned char argparse_py[] = {
#embed "../StandardModules/Library/argparse.py" suffix(, 0)
};
static const unsigned char array_py[] = {
#embed "../StandardModules/Library/array.py" suffix(, 0)
};
static const unsigned char base64_py[] = {
#embed "../StandardModules/Library/base64.py" suffix(, 0)
};
static const unsigned char asyncio_base_events_py[] = {
#embed "../StandardModules/Library/asyncio/base_events.py" suffix(, 0)
};
static const unsigned char asyncio_base_futures_py[] = {
#embed "../StandardModules/Library/asyncio/base_futures.py" suffix(, 0)
};
static const unsigned char asyncio_base_tasks_py[] = {
#embed "../StandardModules/Library/asyncio/base_tasks.py" suffix(, 0)
};
static const unsigned char asyncio_constants_py[] = {
#embed "../StandardModules/Library/asyncio/constants.py" suffix(, 0)
};
static const unsigned char asyncio_coroutines_py[] = {
#embed "../StandardModules/Library/asyncio/coroutines.py" suffix(, 0)
};
static const unsigned char asyncio_events_py[] = {
#embed "../StandardModules/Library/asyncio/events.py" suffix(, 0)
};
static const unsigned char asyncio_exceptions_py[] = {
#embed "../StandardModules/Library/asyncio/exceptions.py" suffix(, 0)
};
static const unsigned char asyncio_format_helpers_py[] = {
#embed "../StandardModules/Library/asyncio/format_helpers.py" suffix(, 0)
};
static const unsigned char asyncio_futures_py[] = {
#embed "../StandardModules/Library/asyncio/futures.py" suffix(, 0)
};
static const unsigned char asyncio_locks_py[] = {
#embed "../StandardModules/Library/asyncio/locks.py" suffix(, 0)
};
static const unsigned char asyncio_log_py[] = {
#embed "../StandardModules/Library/asyncio/log.py" suffix(, 0)
};
static const unsigned char asyncio_mixins_py[] = {
#embed "../StandardModules/Library/asyncio/mixins.py" suffix(, 0)
};
static const unsigned char asyncio_protocols_py[] = {
#embed "../StandardModules/Library/asyncio/protocols.py" suffix(, 0)
};
static const unsigned char asyncio_queues_py[] = {
#embed "../StandardModules/Library/asyncio/queues.py" suffix(, 0)
};
static const unsigned char asyncio_runners_py[] = {
#embed "../StandardModules/Library/asyncio/runners.py" suffix(, 0)
};
static const unsigned char asyncio_selector_events_py[] = {
#embed "../StandardModules/Library/asyncio/selector_events.py" suffix(, 0)
};
static const unsigned char asyncio_staggered_py[] = {
#embed "../StandardModules/Library/asyncio/staggered.py" suffix(, 0)
};
static const unsigned char asyncio_streams_py[] = {
#embed "../StandardModules/Library/asyncio/streams.py" suffix(, 0)
};
static const unsigned char asyncio_subprocess_py[] = {
#embed "../StandardModules/Library/asyncio/subprocess.py" suffix(, 0)
};
static const unsigned char asyncio_taskgroups_py[] = {
#embed "../StandardModules/Library/asyncio/taskgroups.py" suffix(, 0)
};
static const unsigned char asyncio_tasks_py[] = {
#embed "../StandardModules/Library/asyncio/tasks.py" suffix(, 0)
};
static const unsigned char asyncio_threads_py[] = {
#embed "../StandardModules/Library/asyncio/threads.py" suffix(, 0)
};
static const unsigned char asyncio_timeouts_py[] = {
#embed "../StandardModules/Library/asyncio/timeouts.py" suffix(, 0)
};
static const unsigned char asyncio_transports_py[] = {
#embed "../StandardModules/Library/asyncio/transports.py" suffix(, 0)
};
static const unsigned char asyncio_unix_events_py[] = {
#embed "../StandardModules/Library/asyncio/unix_events.py" suffix(, 0)
};
static const unsigned char bisect_py[] = {
#embed "../StandardModules/Library/bisect.py" suffix(, 0)
};
static const unsigned char codecs_py[] = {
#embed "../StandardModules/Library/codecs.py" suffix(, 0)
};
static const unsigned char collections_py[] = {
#embed "../StandardModules/Library/collections/__init__.py" suffix(, 0)
};
static const unsigned char collections__mixed_py[] = {
#embed "../StandardModules/Library/collections/_mixed.py" suffix(, 0)
};
static const unsigned char collections_abc_py[] = {
#embed "../StandardModules/Library/collections/abc.py" suffix(, 0)
};
static const unsigned char concurrent_py[] = {
#embed "../StandardModules/Library/concurrent/__init__.py" suffix(, 0)
};
static const unsigned char concurrent_futures_py[] = {
#embed "../StandardModules/Library/concurrent/futures/__init__.py" suffix(, 0)
};
static const unsigned char concurrent_futures__base_py[] = {
#embed "../StandardModules/Library/concurrent/futures/_base.py" suffix(, 0)
};
static const unsigned char configparser_py[] = {
#embed "../StandardModules/Library/configparser.py" suffix(, 0)
};
static const unsigned char contextlib_py[] = {
#embed "../StandardModules/Library/contextlib.py" suffix(, 0)
};
static const unsigned char copy_py[] = {
#embed "../StandardModules/Library/copy.py" suffix(, 0)
};
static const unsigned char copyreg_py[] = {
#embed "../StandardModules/Library/copyreg.py" suffix(, 0)
};
static const unsigned char csv_py[] = {
#embed "../StandardModules/Library/csv.py" suffix(, 0)
};
static const unsigned char dataclasses_py[] = {
#embed "../StandardModules/Library/dataclasses.py" suffix(, 0)
};
static const unsigned char datetime_py[] = {
#embed "../StandardModules/Library/datetime.py" suffix(, 0)
};
static const unsigned char enum_py[] = {
#embed "../StandardModules/Library/enum.py" suffix(, 0)
};
static const unsigned char fnmatch_py[] = {
#embed "../StandardModules/Library/fnmatch.py" suffix(, 0)
};
static const unsigned char functools_py[] = {
#embed "../StandardModules/Library/functools.py" suffix(, 0)
};
static const unsigned char getpass_py[] = {
#embed "../StandardModules/Library/getpass.py" suffix(, 0)
};
static const unsigned char glob_py[] = {
#embed "../StandardModules/Library/glob.py" suffix(, 0)
};
static const unsigned char hashlib_py[] = {
#embed "../StandardModules/Library/hashlib.py" suffix(, 0)
};
static const unsigned char heapq_py[] = {
#embed "../StandardModules/Library/heapq.py" suffix(, 0)
};
static const unsigned char hmac_py[] = {
#embed "../StandardModules/Library/hmac.py" suffix(, 0)
};
static const unsigned char importlib_py[] = {
#embed "../StandardModules/Library/importlib/__init__.py" suffix(, 0)
};
static const unsigned char io_py[] = {
#embed "../StandardModules/Library/io.py" suffix(, 0)
};
static const unsigned char ntpath_py[] = {
#embed "../StandardModules/Library/ntpath.py" suffix(, 0)
};
static const unsigned char os_py[] = {
#embed "../StandardModules/Library/os.py" suffix(, 0)
};
static const unsigned char pathlib_py[] = {
#embed "../StandardModules/Library/pathlib.py" suffix(, 0)
};
static const unsigned char pickle_py[] = {
#embed "../StandardModules/Library/pickle.py" suffix(, 0)
};
static const unsigned char platform_py[] = {
#embed "../StandardModules/Library/platform.py" suffix(, 0)
};
static const unsigned char posixpath_py[] = {
#embed "../StandardModules/Library/posixpath.py" suffix(, 0)
};
static const unsigned char secrets_py[] = {
#embed "../StandardModules/Library/secrets.py" suffix(, 0)
};
static const unsigned char shutil_py[] = {
#embed "../StandardModules/Library/shutil.py" suffix(, 0)
};
static const unsigned char signal_py[] = {
#embed "../StandardModules/Library/signal.py" suffix(, 0)
};
static const unsigned char stat_py[] = {
#embed "../StandardModules/Library/stat.py" suffix(, 0)
};
static const unsigned char struct_py[] = {
#embed "../StandardModules/Library/struct.py" suffix(, 0)
};
static const unsigned char tempfile_py[] = {
#embed "../StandardModules/Library/tempfile.py" suffix(, 0)
};
static const unsigned char unicodedata_py[] = {
#embed "../StandardModules/Library/unicodedata.py" suffix(, 0)
};
static const unsigned char uuid_py[] = {
#embed "../StandardModules/Library/uuid.py" suffix(, 0)
};
static const unsigned char weakref_py[] = {
#embed "../StandardModules/Library/weakref.py" suffix(, 0)
};
static const unsigned char importlib_machinery_py[] = {
#embed "../StandardModules/Library/importlib/machinery.py" suffix(, 0)
};
static const unsigned char importlib_util_py[] = {
#embed "../StandardModules/Library/importlib/util.py" suffix(, 0)
};
static const unsigned char inspect_py[] = {
#embed "../StandardModules/Library/inspect.py" suffix(, 0)
};
static const unsigned char json_py[] = {
#embed "../StandardModules/Library/json/__init__.py" suffix(, 0)
};
static const unsigned char json_decoder_py[] = {
#embed "../StandardModules/Library/json/decoder.py" suffix(, 0)
};
static const unsigned char json_encoder_py[] = {
#embed "../StandardModules/Library/json/encoder.py" suffix(, 0)
};
static const unsigned char keyword_py[] = {
#embed "../StandardModules/Library/keyword.py" suffix(, 0)
};
static const unsigned char linecache_py[] = {
#embed "../StandardModules/Library/linecache.py" suffix(, 0)
};
static const unsigned char logging_py[] = {
#embed "../StandardModules/Library/logging/__init__.py" suffix(, 0)
};
static const unsigned char operator_py[] = {
#embed "../StandardModules/Library/operator.py" suffix(, 0)
};
static const unsigned char pprint_py[] = {
#embed "../StandardModules/Library/pprint.py" suffix(, 0)
};
static const unsigned char re_py[] = {
#embed "../StandardModules/Library/re.py" suffix(, 0)
};
static const unsigned char pydoc_py[] = {
#embed "../StandardModules/Library/pydoc.py" suffix(, 0)
};
static const unsigned char reprlib_py[] = {
#embed "../StandardModules/Library/reprlib.py" suffix(, 0)
};
static const unsigned char string_py[] = {
#embed "../StandardModules/Library/string.py" suffix(, 0)
};
static const unsigned char textwrap_py[] = {
#embed "../StandardModules/Library/textwrap.py" suffix(, 0)
};
static const unsigned char traceback_py[] = {
#embed "../StandardModules/Library/traceback.py" suffix(, 0)
};
static const unsigned char types_py[] = {
#embed "../StandardModules/Library/types.py" suffix(, 0)
};
static const unsigned char typing_py[] = {
#embed "../StandardModules/Library/typing.py" suffix(, 0)
};
static const unsigned char colorsys_py[] = {
#embed "../StandardModules/Library/colorsys.py" suffix(, 0)
};
static const unsigned char dis_py[] = {
#embed "../StandardModules/Library/dis.py" suffix(, 0)
};
static const unsigned char doctest_py[] = {
#embed "../StandardModules/Library/doctest.py" suffix(, 0)
};
static const unsigned char fractions_py[] = {
#embed "../StandardModules/Library/fractions.py" suffix(, 0)
};
static const unsigned char graphlib_py[] = {
#embed "../StandardModules/Library/graphlib.py" suffix(, 0)
};
static const unsigned char numbers_py[] = {
#embed "../StandardModules/Library/numbers.py" suffix(, 0)
};
static const unsigned char statistics_py[] = {
#embed "../StandardModules/Library/statistics.py" suffix(, 0)
};
static const unsigned char timeit_py[] = {
#embed "../StandardModules/Library/timeit.py" suffix(, 0)
};
static const unsigned char calendar_py[] = {
#embed "../StandardModules/Library/calendar.py" suffix(, 0)
};
static const unsigned char difflib_py[] = {
#embed "../StandardModules/Library/difflib.py" suffix(, 0)
};
static const unsigned char unittest_py[] = {
#embed "../StandardModules/Library/unittest/__init__.py" suffix(, 0)
};
static const unsigned char unittest___main___py[] = {
#embed "../StandardModules/Library/unittest/__main__.py" suffix(, 0)
};
static const unsigned char unittest__comparing_py[] = {
#embed "../StandardModules/Library/unittest/_comparing.py" suffix(, 0)
};
static const unsigned char unittest__expecting_py[] = {
#embed "../StandardModules/Library/unittest/_expecting.py" suffix(, 0)
};
static const unsigned char unittest__mock_calls_py[] = {
#embed "../StandardModules/Library/unittest/_mock_calls.py" suffix(, 0)
};
static const unsigned char unittest__mock_core_py[] = {
#embed "../StandardModules/Library/unittest/_mock_core.py" suffix(, 0)
};
static const unsigned char unittest__mock_magic_py[] = {
#embed "../StandardModules/Library/unittest/_mock_magic.py" suffix(, 0)
};
static const unsigned char unittest__mock_patch_py[] = {
#embed "../StandardModules/Library/unittest/_mock_patch.py" suffix(, 0)
};
static const unsigned char unittest__mock_specs_py[] = {
#embed "../StandardModules/Library/unittest/_mock_specs.py" suffix(, 0)
};
static const unsigned char unittest_mock_py[] = {
#embed "../StandardModules/Library/unittest/mock.py" suffix(, 0)
};
static const unsigned char unittest_async_case_py[] = {
#embed "../StandardModules/Library/unittest/async_case.py" suffix(, 0)
};
static const unsigned char unittest_case_py[] = {
#embed "../StandardModules/Library/unittest/case.py" suffix(, 0)
};
static const unsigned char unittest_loader_py[] = {
#embed "../StandardModules/Library/unittest/loader.py" suffix(, 0)
};
static const unsigned char unittest_main_py[] = {
#embed "../StandardModules/Library/unittest/main.py" suffix(, 0)
};
static const unsigned char unittest_result_py[] = {
#embed "../StandardModules/Library/unittest/result.py" suffix(, 0)
};
static const unsigned char unittest_runner_py[] = {
#embed "../StandardModules/Library/unittest/runner.py" suffix(, 0)
};
static const unsigned char unittest_signals_py[] = {
#embed "../StandardModules/Library/unittest/signals.py" suffix(, 0)
};
static const unsigned char unittest_suite_py[] = {
#embed "../StandardModules/Library/unittest/suite.py" suffix(, 0)
};
static const unsigned char unittest_util_py[] = {
#embed "../StandardModules/Library/unittest/util.py" suffix(, 0)
};
static const unsigned char urllib_py[] = {
#embed "../StandardModules/Library/urllib/__init__.py" suffix(, 0)
};
static const unsigned char urllib_parse_py[] = {
#embed "../StandardModules/Library/urllib/parse.py" suffix(, 0)
};
static const unsigned char subprocess_py[] = {
#embed "../StandardModules/Library/subprocess.py" suffix(, 0)
};
static const unsigned char warnings_py[] = {
#embed "../StandardModules/Library/warnings.py" suffix(, 0)
};

#define MODULE(name, path, text) {name, path, text, sizeof text - 1}

static const struct baton_library_module library[] = {
    MODULE("_codecs", "_codecs.py", _codecs_py),
    MODULE("_collections_abc", "_collections_abc.py", _collections_abc_py),
    MODULE("_unicode_tables", "_unicode_tables.py", _unicode_tables_py),
    MODULE("abc", "abc.py", abc_py),
    MODULE("argparse", "argparse.py", argparse_py),
    MODULE("array", "array.py", array_py),
    MODULE("base64", "base64.py", base64_py),
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
    MODULE("asyncio.unix_events", "asyncio/unix_events.py", asyncio_unix_events_py),
    MODULE("bisect", "bisect.py", bisect_py),
    MODULE("codecs", "codecs.py", codecs_py),
    MODULE("collections", "collections/__init__.py", collections_py),
    MODULE("collections._mixed", "collections/_mixed.py", collections__mixed_py),
    MODULE("collections.abc", "collections/abc.py", collections_abc_py),
    MODULE("concurrent", "concurrent/__init__.py", concurrent_py),
    MODULE("concurrent.futures", "concurrent/futures/__init__.py", concurrent_futures_py),
    MODULE("concurrent.futures._base", "concurrent/futures/_base.py", concurrent_futures__base_py),
    MODULE("configparser", "configparser.py", configparser_py),
    MODULE("contextlib", "contextlib.py", contextlib_py),
    MODULE("copy", "copy.py", copy_py),
    MODULE("copyreg", "copyreg.py", copyreg_py),
    MODULE("csv", "csv.py", csv_py),
    MODULE("dataclasses", "dataclasses.py", dataclasses_py),
    MODULE("datetime", "datetime.py", datetime_py),
    MODULE("enum", "enum.py", enum_py),
    MODULE("fnmatch", "fnmatch.py", fnmatch_py),
    MODULE("functools", "functools.py", functools_py),
    MODULE("getpass", "getpass.py", getpass_py),
    MODULE("glob", "glob.py", glob_py),
    MODULE("hashlib", "hashlib.py", hashlib_py),
    MODULE("heapq", "heapq.py", heapq_py),
    MODULE("hmac", "hmac.py", hmac_py),
    MODULE("importlib", "importlib/__init__.py", importlib_py),
    MODULE("io", "io.py", io_py),
    MODULE("ntpath", "ntpath.py", ntpath_py),
    MODULE("os", "os.py", os_py),
    MODULE("pathlib", "pathlib.py", pathlib_py),
    MODULE("pickle", "pickle.py", pickle_py),
    MODULE("platform", "platform.py", platform_py),
    MODULE("posixpath", "posixpath.py", posixpath_py),
    MODULE("secrets", "secrets.py", secrets_py),
    MODULE("shutil", "shutil.py", shutil_py),
    MODULE("signal", "signal.py", signal_py),
    MODULE("stat", "stat.py", stat_py),
    MODULE("struct", "struct.py", struct_py),
    MODULE("tempfile", "tempfile.py", tempfile_py),
    MODULE("unicodedata", "unicodedata.py", unicodedata_py),
    MODULE("uuid", "uuid.py", uuid_py),
    MODULE("weakref", "weakref.py", weakref_py),
    MODULE("importlib.machinery", "importlib/machinery.py", importlib_machinery_py),
    MODULE("importlib.util", "importlib/util.py", importlib_util_py),
    MODULE("inspect", "inspect.py", inspect_py),
    MODULE("json", "json/__init__.py", json_py),
    MODULE("json.decoder", "json/decoder.py", json_decoder_py),
    MODULE("json.encoder", "json/encoder.py", json_encoder_py),
    MODULE("keyword", "keyword.py", keyword_py),
    MODULE("linecache", "linecache.py", linecache_py),
    MODULE("logging", "logging/__init__.py", logging_py),
    MODULE("operator", "operator.py", operator_py),
    MODULE("pprint", "pprint.py", pprint_py),
    MODULE("re", "re.py", re_py),
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
    MODULE("warnings", "warnings.py", warnings_py),
};

const struct baton_library_module *baton_library(long *count) {
  *count = sizeof library / sizeof *library;
  return library;
}
