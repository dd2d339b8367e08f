class M:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit")

with M() as m:
    m.missing()
# expect: exit
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "with_statement.py", line 9, in <module>
# expect-stderr:     m.missing()
# expect-stderr:     ^^^^^^^^^
# expect-stderr: AttributeError: 'M' object has no attribute 'missing'
