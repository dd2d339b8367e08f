print(format(3.14159, ".2f"), format(5), format("a", ">3"), format(255, "x"), format(None), format([1]))
# expect: 3.14 5   a ff None [1]
