import genericpath

print(genericpath.commonprefix(["abc", "abd"]), genericpath.exists("/"), genericpath.isjunction("/"))
# expect: ab True False
