import no_such_module
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "import_error.py", line 1, in <module>
# expect-stderr:     import no_such_module
# expect-stderr: ModuleNotFoundError: No module named 'no_such_module'
