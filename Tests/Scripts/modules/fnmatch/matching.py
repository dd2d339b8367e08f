import fnmatch

print(fnmatch.fnmatch("a.py", "*.py"), fnmatch.filter(["a.py", "b.txt"], "*.p?"), fnmatch.fnmatchcase("A", "a"))
print(fnmatch.fnmatch("[x", "[x"), fnmatch.fnmatch("b", "[!ac]"), fnmatch.fnmatch("x-z", "x[a-]z"))
print(fnmatch.translate("*.py"), fnmatch.translate("a[!b-d]?*x*"), fnmatch.translate("[z-a]"))

# expect: True ['a.py'] False
# expect: True True True
# expect: (?s:.*\.py)\Z (?s:a[^b-d].(?>.*?x).*)\Z (?s:(?!))\Z
