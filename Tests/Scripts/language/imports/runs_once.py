import counted  # expect: counted runs
import counted as again

print(counted is again, again.value)  # expect: True 1
