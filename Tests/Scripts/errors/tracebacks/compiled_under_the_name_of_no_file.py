exec(compile("def f():\n    1 / 0\n\nf()\n", "page.html", "exec"))

# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "compiled_under_the_name_of_no_file.py", line 1, in <module>
# expect-stderr:     exec(compile("def f():\n    1 / 0\n\nf()\n", "page.html", "exec"))
# expect-stderr:     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "page.html", line 4, in <module>
# expect-stderr:   File "page.html", line 2, in f
# expect-stderr: ZeroDivisionError: division by zero
# expect-exit: 1
