def iteration_table():
    # three significant digits, as with the pocket calculator
    return [
        [1, "2.00", "4.00", "1.60"],
        [2, "1.60", "3.20", "1.28"],
        [3, "1.28", "2.56", "1.02"],
        [4, "1.02", "2.05", "0.819"],
    ]
