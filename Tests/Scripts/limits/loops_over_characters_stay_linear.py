# ours-alone: CPython takes time that grows with the square of the length
import re

text = "a" * 300_000
print(len(re.sub("a*b", "", text)), re.search("a+b?c", text))  # expect: 300000 None
