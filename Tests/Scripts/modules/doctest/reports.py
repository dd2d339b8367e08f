import doctest

test = doctest.DocTestParser().get_doctest(
    """
>>> 1 + 1
3
>>> "text"
'text'
>>> [1,
...  2]
[1, 3]
>>> 5
""",
    {}, "name", "file.txt", 0,
)  # fmt: skip
runner = doctest.DocTestRunner(verbose=False)
print(runner.run(test))
print(runner.summarize())

# expect: **********************************************************************
# expect: File "file.txt", line 2, in name
# expect: Failed example:
# expect:     1 + 1
# expect: Expected:
# expect:     3
# expect: Got:
# expect:     2
# expect: **********************************************************************
# expect: File "file.txt", line 6, in name
# expect: Failed example:
# expect:     [1,
# expect:      2]
# expect: Expected:
# expect:     [1, 3]
# expect: Got:
# expect:     [1, 2]
# expect: **********************************************************************
# expect: File "file.txt", line 9, in name
# expect: Failed example:
# expect:     5
# expect: Expected nothing
# expect: Got:
# expect:     5
# expect: TestResults(failed=3, attempted=4)
# expect: **********************************************************************
# expect: 1 item had failures:
# expect:    3 of   4 in name
# expect: ***Test Failed*** 3 failures.
# expect: TestResults(failed=3, attempted=4)
