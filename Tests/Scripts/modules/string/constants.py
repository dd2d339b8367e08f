import string

print(string.ascii_letters, string.digits, string.punctuation)
print(string.capwords("a  bc d"), string.hexdigits, string.whitespace.isspace())
# expect: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
# expect: A Bc D 0123456789abcdefABCDEF True
