import shlex

print(shlex.quote("plain-1.txt"), shlex.quote(""), shlex.quote("it's here"), shlex.quote("$HOME"))
words = ["echo", "a b", "", "x;y"]
print(shlex.join(words), shlex.split(shlex.join(words)) == words)
# expect: plain-1.txt '' 'it'"'"'s here' '$HOME'
# expect: echo 'a b' '' 'x;y' True
