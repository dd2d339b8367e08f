import difflib

first = "one\ntwo\nthree\nfour\nfive\n".splitlines(True)
second = "one\ntwo and a half\nthree\nfive\nsix\n".splitlines(True)
print("".join(difflib.unified_diff(first, second, "a", "b")), end="")
print("".join(difflib.context_diff(first, second, "a", "b", n=1)), end="")
delta = list(difflib.ndiff(first, second))
print("".join(delta), end="")
print(list(difflib.restore(delta, 2)) == second)

# expect: --- a
# expect: +++ b
# expect: @@ -1,5 +1,5 @@
# expect:  one
# expect: -two
# expect: +two and a half
# expect:  three
# expect: -four
# expect:  five
# expect: +six
# expect: *** a
# expect: --- b
# expect: ***************
# expect: *** 1,5 ****
# expect:   one
# expect: ! two
# expect:   three
# expect: - four
# expect:   five
# expect: --- 1,5 ----
# expect:   one
# expect: ! two and a half
# expect:   three
# expect:   five
# expect: + six
# expect:   one
# expect: - two
# expect: + two and a half
# expect:   three
# expect: - four
# expect:   five
# expect: + six
# expect: True
