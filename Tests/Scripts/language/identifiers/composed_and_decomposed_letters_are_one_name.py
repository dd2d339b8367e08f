café = 1
print(café, len("café"))  # expect: 1 5
Été = Δ = 2
print(Été, Δ)  # expect: 2 2
