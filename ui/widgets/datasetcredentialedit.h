// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/credential.h"
#include "session/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace slipway::ui {

class SecretEdit;

/// The objectNames of what can be touched in a DatasetCredentialEdit.
struct DatasetCredentialNames
{
    QString paste;
    QString dataset;
    QString secret;
};

/// Asks for a dataset and the secret that opens it: one field takes whatever the server's page shows, and the
/// two below are filled from it or typed.
///
/// What is pasted holds the secret: that field is masked, and empty again as soon as it was looked at.
class DatasetCredentialEdit final : public QWidget
{
    Q_OBJECT

public:
    DatasetCredentialEdit(session::Session &session, const DatasetCredentialNames &names,
                          QWidget *parent = nullptr);

    void setSpec(const domain::CredentialSpec &spec);
    /// No other dataset may be signed in to; empty: any may.
    void setFixedDataset(const QString &dataset);
    /// Fills in both, as a choice made elsewhere.
    void setCredential(const QString &dataset, const base::Secret &secret);
    /// Offers the datasets that were signed in to before.
    void offerKnown();
    /// Fills in the secret that is remembered for the dataset, if there is one and none is typed.
    void loadRemembered();

    QString dataset() const;
    base::Secret secret() const;
    bool hasSecret() const;
    /// Takes the secret off the screen; the dataset stays.
    void clearSecrets();
    QLineEdit *pasteField() const { return m_paste; }
    QLineEdit *datasetField() const { return m_dataset; }
    QLineEdit *secretField() const;

Q_SIGNALS:
    void changed();
    /// The secret that the keychain has for this dataset was filled in.
    void remembered();

private:
    void build(const DatasetCredentialNames &names);
    void pasteChanged(const QString &text);
    void understandPaste();
    void understand(const QString &text);
    void datasetChanged(const QString &text);
    void setDataset(const QString &dataset);
    void secretChanged();
    void tell(const QString &sentence);
    void tellFound(const domain::DatasetCredential &found);

    session::Session &m_session;
    domain::CredentialSpec m_spec;
    QString m_fixed;
    QString m_before;        ///< the dataset before the last change of its field
    QString m_rememberedFor; ///< the dataset whose remembered secret is filled in; empty: none is
    qsizetype m_pasted = 0;  ///< characters in the paste field before its last change
    bool m_isFilling = false;
    QLabel *m_pasteLabel;
    QLineEdit *m_paste;
    QLabel *m_datasetLabel;
    QLineEdit *m_dataset;
    QStringListModel *m_knownModel;
    QToolButton *m_known;
    QLabel *m_secretLabel;
    SecretEdit *m_secret;
    QLabel *m_told;
    QLabel *m_odd;
};

} // namespace slipway::ui
