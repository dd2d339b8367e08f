# ours-alone: CPython takes exponential time
import re

text = "a" * 300 + "b"
print(re.search(r"(a+)+$", text), re.search(r"(a|aa)+$", text), re.match(r"^(\w+\s?)*$", text + "!"))  # expect: None None None
print(re.search(r"(?:a?){200}a{200}", "a" * 200).span(), re.search("(x*x*)*y", "x" * 300))  # expect: (0, 200) None
