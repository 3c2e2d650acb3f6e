"""Answering: an input made for each form, and the pure states behind them."""
