größe = 5
名前 = "name"
def été(ñ):
    return ñ * 2
print(größe, 名前, été(größe))  # expect: 5 name 10
